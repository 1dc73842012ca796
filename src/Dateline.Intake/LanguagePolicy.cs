namespace Dateline.Intake;

/// <summary>What to do with a text that is not in English.</summary>
public enum LanguagePolicy
{
    /// <summary>Refuse it by name; the reader knows no other language.</summary>
    EnglishOnly,

    /// <summary>Read it anyway, with its language noted.</summary>
    Any,
}
