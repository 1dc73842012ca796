namespace Dateline.Intake;

/// <summary>One line of an input.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Bytes">Its bytes without the line end; null when there are too many.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct InputLine(int Number, long Offset, ReadOnlyMemory<byte>? Bytes, long Length);
