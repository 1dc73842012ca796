namespace Dateline.Text.Network;

/// <summary>What a word can be inside a name, by its form alone.</summary>
internal enum NameWord : byte
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>"of": joins "Gulf" and "Mexico".</summary>
    Of,

    /// <summary>"the" and "and", which may stand inside after "of".</summary>
    Small,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>"Dr.", "President": before a name, and no name of its own.</summary>
    Title,

    /// <summary>"Inc.", "Ltd": ends the name of a company, also behind a comma.</summary>
    Company,

    /// <summary>"al", "el", "bin" and their like, which a hyphen ties to what follows.</summary>
    Article,

    /// <summary>A word that "of" and a name complete: gulf, republic, university, ministry.</summary>
    Head,

    /// <summary>A month or a day of the week: proper nouns, and no names here.</summary>
    Calendar,

    /// <summary>"based": what stands before it and a hyphen is a place.</summary>
    Based,

    /// <summary>People of a country: "Palestinians", no name in Universal NER.</summary>
    People,
}
