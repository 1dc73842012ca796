namespace Dateline.Intake.Json;

/// <summary>The bytes of one JSON value inside a file.</summary>
/// <param name="Start">Bytes before it.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct JsonSlice(int Start, int Length);
