using System.Text;

namespace Dateline.Intake;

/// <summary>An input that was not read: why, where, what was expected and what to do about it.</summary>
public sealed record Refusal : IntakeResult
{
    /// <summary>Why.</summary>
    public required RefusalCode Code { get; init; }

    /// <summary>What is wrong, in a clause without a full stop ("this is a PNG image, not text").</summary>
    public required string What { get; init; }

    /// <summary>What would have been read, in a clause without a full stop.</summary>
    public required string Expected { get; init; }

    /// <summary>What the user can do, as one sentence without a full stop.</summary>
    public required string Remedy { get; init; }

    /// <summary>The file or option, as it was given; null for standard input.</summary>
    public string? Source { get; init; }

    /// <summary>Line in the source, counted from 1; null when the whole of it is meant.</summary>
    public int? Line { get; init; }

    /// <summary>Bytes from the start of the source to where the trouble is; null when it has no one place.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>The number that users see, documentation lists and that never changes its meaning: "DL0101".</summary>
    public string Number => $"DL{(int)Code:0000}";

    /// <summary>Where, for people: "reports.jsonl, line 3, byte 1024".</summary>
    public string Where
    {
        get
        {
            var where = new StringBuilder(Source ?? "standard input");
            if (Line is { } line)
            {
                where.Append($", line {line}");
            }

            if (ByteOffset is { } offset)
            {
                where.Append($", byte {offset}");
            }

            return where.ToString();
        }
    }

    /// <summary>The whole message in one line.</summary>
    public string Message => $"{Number} {Where}: {What}. Expected {Expected}. {Remedy}.";

    /// <inheritdoc cref="Message"/>
    public override string ToString() => Message;
}
