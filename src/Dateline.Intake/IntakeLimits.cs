namespace Dateline.Intake;

/// <summary>How much one document may cost. The defaults read anything that a newsroom publishes.</summary>
/// <remarks>Immutable.</remarks>
public sealed record IntakeLimits
{
    /// <summary>Most bytes of one document: a file, or one line of JSON lines. Default 64 MiB; at least 1.</summary>
    /// <remarks>Reading takes about three times as many bytes of memory: the bytes themselves, and the text in UTF-16.</remarks>
    public int MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most bytes of one HTML file, whose tree takes some twenty times as much memory. Default 16 MiB; at least 1.</summary>
    public int MaxHtmlBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most elements of one HTML file. Default 500,000; at least 1.</summary>
    public int MaxHtmlElements { get; init; } = 500_000;

    /// <summary>Deepest nesting of HTML elements; what lies deeper is read as if it lay there. Default 512, as in browsers; from 16 to 2,000.</summary>
    public int MaxHtmlDepth { get; init; } = 512;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDocumentBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDocumentBytes, 1_000_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlElements, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlDepth, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxHtmlDepth, 2_000);
    }
}
