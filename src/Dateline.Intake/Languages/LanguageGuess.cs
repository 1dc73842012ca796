namespace Dateline.Intake.Languages;

/// <summary>Which language a text is in.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Name">English name, or names where close relatives are not told apart.</param>
/// <param name="Sure">Whether the text tells; where it does not, English is assumed.</param>
internal sealed record LanguageGuess(string Code, string Name, bool Sure);
