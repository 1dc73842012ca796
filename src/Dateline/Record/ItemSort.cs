namespace Dateline.Record;

/// <summary>A sort of thing.</summary>
/// <param name="Class">Class of the lexicon ("aircraft").</param>
/// <param name="Type">Finer type ("fighter"); null when not known.</param>
internal readonly record struct ItemSort(string Class, string? Type)
{
    public bool IsArms => Class is "weapon" or "vehicle" or "aircraft" or "ship" or "ammunition";

    /// <summary>Whether one thing can be of both sorts: a fighter is an aircraft, "weapons" may be anything armed.</summary>
    public bool Fits(ItemSort other) =>
        Class == other.Class ? Type is null || other.Type is null || Type == other.Type
        : (Class == "weapon" && Type is null && other.IsArms) || (other.Class == "weapon" && other.Type is null && IsArms);

    public override string ToString() => Type is null ? Class : $"{Class}/{Type}";
}
