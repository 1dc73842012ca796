namespace Dateline.Text;

/// <summary>The part of speech of a token: the 17 tags of Universal Dependencies, version 2.</summary>
public enum UniversalTag : byte
{
    /// <summary>Anything else: typos, foreign words, fragments. The tag of a token that nothing has tagged yet.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition: prepositions, and particles of phrasal verbs tagged as such.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary: have, be, do and the modals where they accompany another verb, and the copula.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Numeral, in digits or words.</summary>
    Num,

    /// <summary>Particle: the infinitive's "to", "not", the possessive "'s".</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Full verb.</summary>
    Verb,
}
