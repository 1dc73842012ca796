namespace Dateline.Intake;

/// <summary>A document in the making: what the input itself says.</summary>
internal sealed class Draft(ReadOnlyMemory<byte> bytes, string text, string mediaType)
{
    internal ReadOnlyMemory<byte> Bytes => bytes;

    internal string Text => text;

    internal string MediaType => mediaType;

    internal string? Title { get; set; }

    internal string? Publisher { get; set; }

    internal DateOnly? Published { get; set; }

    internal string? Origin { get; init; }

    internal int? Line { get; init; }

    internal List<string> Notes { get; } = [];
}
