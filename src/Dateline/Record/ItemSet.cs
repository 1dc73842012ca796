namespace Dateline.Record;

/// <summary>The items of one claim, made comparable.</summary>
/// <param name="Sorts">What sorts of thing ("aircraft/fighter", "aircraft"); empty when none is known.</param>
/// <param name="Designations">Names of types ("MiG-29"), in ordinal order.</param>
/// <param name="Texts">The words, in the order of the text.</param>
internal sealed record ItemSet(IReadOnlyList<ItemSort> Sorts, IReadOnlyList<Designation> Designations, IReadOnlyList<string> Texts)
{
    public static ItemSet Empty { get; } = new([], [], []);

    public bool IsEmpty => Texts.Count == 0;

    /// <summary>Whether any thing is one that embargoes on arms cover.</summary>
    public bool HasArms => Sorts.Any(sort => sort.IsArms);

    /// <summary>What to show: the designations where there are any, else the words.</summary>
    public IReadOnlyList<string> Shown => Designations.Count > 0 ? [.. Designations.Select(designation => designation.Name)] : Texts;
}
