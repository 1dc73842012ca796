namespace Dateline.Bench.Muc;

/// <summary>A report as wired.</summary>
/// <param name="Id">"DEV-MUC3-0001".</param>
/// <param name="Text">Its dateline and text, in capitals, with hard line ends.</param>
/// <param name="Published">The day in its dateline; null when it gives none.</param>
internal sealed record MucDocument(string Id, string Text, DateOnly? Published);
