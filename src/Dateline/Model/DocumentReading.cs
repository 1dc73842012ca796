using System.Globalization;

namespace Dateline.Model;

/// <summary>Everything that the reader found in one document.</summary>
/// <remarks>Immutable; a pure function of the document, the models and the knowledge.</remarks>
public sealed record DocumentReading
{
    /// <summary>The document that was read.</summary>
    public required Document Document { get; init; }

    /// <summary>Who is mentioned, in the order of first mention.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Which places are mentioned, in the order of first mention.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>What is claimed, in the order of the text.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Loaded words, in the order of the text.</summary>
    public required IReadOnlyList<Framing> Framing { get; init; }

    /// <summary>What the user should know about this reading ("no date of publication: relative times were left open"). Empty when there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The actor of an id; null when the id is null or no actor here has it.</summary>
    public Actor? FindActor(string? id) => Find(Actors, id, static actor => actor.Id);

    /// <summary>The place of an id; null when the id is null or no place here has it.</summary>
    public Place? FindPlace(string? id) => Find(Places, id, static place => place.Id);

    // Ids count from one in the order of the lists. A reading from elsewhere may have counted otherwise; it is searched.
    private static T? Find<T>(IReadOnlyList<T> items, string? id, Func<T, string> idOf)
        where T : class
    {
        if (id is null)
        {
            return null;
        }

        return id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= items.Count && idOf(items[number - 1]) == id
            ? items[number - 1]
            : items.FirstOrDefault(item => idOf(item) == id);
    }
}
