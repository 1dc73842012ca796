namespace Dateline.Intake;

/// <summary>What the user says about the input. It wins over whatever the input says about itself.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GivenMetadata
{
    /// <summary>Nothing given.</summary>
    public static GivenMetadata None { get; } = new();

    /// <summary>The headline; null when not given.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when not given.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication; null when not given.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Reads a day of publication that somebody typed.</summary>
    /// <param name="option">What it was typed for ("--published"); it is named in the refusal.</param>
    /// <param name="value">The words, in any form that <see cref="PublicationDate"/> reads.</param>
    /// <param name="published">The day; the default when it is refused.</param>
    /// <returns>Null when the day was read, otherwise why not.</returns>
    public static Refusal? ReadPublished(string option, string value, out DateOnly published)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(value);
        return PublicationDate.TryRead(value, out published, out var problem)
            ? null
            : new Refusal
            {
                Code = RefusalCode.BadDate,
                Source = option,
                What = problem,
                Expected = PublicationDate.Expected,
                Remedy = $"Give the day as {option} 2020-05-28",
            };
    }
}
