namespace Dateline.Intake.Json;

/// <summary>The parts of a report in one JSON object; what it does not hold is null.</summary>
internal sealed record JsonRecord(string Text, string? Title, string? Publisher, string? Published, string? Address, IReadOnlyList<string> Notes);
