using Dateline.Model;

namespace Dateline.Intake;

/// <summary>A document that was read, with the bytes it was read from.</summary>
/// <remarks>Immutable as long as nobody writes to the array behind <see cref="OriginalBytes"/>; the reader keeps no reference to it.</remarks>
public sealed record CapturedDocument : IntakeResult
{
    /// <summary>The document. Its id is the SHA-256 of <see cref="OriginalBytes"/>.</summary>
    public required Document Document { get; init; }

    /// <summary>The bytes as they came: the whole file, or for JSON lines the one line without its line end.</summary>
    public required ReadOnlyMemory<byte> OriginalBytes { get; init; }

    /// <summary>Line of the file that the document stands on, counted from 1; null when it is the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>What a user should know about how it was read (encoding, dropped characters, where the date came from). Empty when there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
