namespace Dateline.Intake.Languages;

/// <summary>A language in the Latin script and the small words that it cannot do without.</summary>
internal sealed record WordLanguage(string Code, string Name);
