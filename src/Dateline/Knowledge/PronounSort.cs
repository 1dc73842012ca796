namespace Dateline.Knowledge;

/// <summary>Whom a pronoun stands for, as far as the word itself tells.</summary>
internal enum PronounSort
{
    /// <summary>One man ("he").</summary>
    Man,

    /// <summary>One woman ("she").</summary>
    Woman,

    /// <summary>A thing, a place, a body or a state ("it").</summary>
    Thing,

    /// <summary>Several people or things ("they").</summary>
    Several,

    /// <summary>Whoever speaks ("I").</summary>
    Speaker,

    /// <summary>Whoever speaks, and those they speak for ("we").</summary>
    Speakers,

    /// <summary>Whoever is spoken to ("you").</summary>
    Listener,

    /// <summary>Somebody whom the noun before names ("who").</summary>
    One,

    /// <summary>Somebody or something that the noun before names ("which").</summary>
    Any,

    /// <summary>Something pointed at ("this").</summary>
    Pointed,
}
