namespace Dateline.Reading;

/// <summary>What steps add to the state of a reading for later steps to use.</summary>
internal enum Layer
{
    /// <summary>Tokens, sentences, tags, dependencies, and the names that the text core found.</summary>
    Parse,

    /// <summary>Known names and the theatre.</summary>
    Names,

    /// <summary>Words of the lexicon.</summary>
    Words,

    /// <summary>Expressions of time.</summary>
    Times,

    /// <summary>Numbers with bounds and units.</summary>
    Quantities,

    /// <summary>Noun phrases, names and pronouns.</summary>
    Nominals,

    /// <summary>The places that nominals name.</summary>
    Places,

    /// <summary>The actors that nominals name or stand for.</summary>
    Actors,

    /// <summary>Words that carry events, with their roles.</summary>
    Happenings,

    /// <summary>The times and numbers of those events.</summary>
    Attached,

    /// <summary>Who says so.</summary>
    Sources,

    /// <summary>Whether it happened.</summary>
    Statuses,

    /// <summary>Whether it is news or history.</summary>
    Background,

    /// <summary>How sure the reader is of each claim.</summary>
    Certainty,

    /// <summary>Loaded words with whom they are about.</summary>
    Framing,
}
