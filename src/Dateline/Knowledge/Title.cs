namespace Dateline.Knowledge;

/// <summary>A title or office.</summary>
/// <param name="Words">The lemma or phrase.</param>
/// <param name="Class">Class as the file gives it ("military", "government", "spokesperson").</param>
/// <param name="Of">What it is an office of ("country", "actor", "place"); null when of nothing.</param>
internal sealed record Title(string Words, string Class, string? Of);
