namespace Dateline.Knowledge;

/// <summary>A loaded word.</summary>
/// <param name="Words">The word or phrase, as written in lower case.</param>
/// <param name="About">The sort of thing it is said of ("person", "force", "government"), or an actor as "file/id"; null when it is not about anybody.</param>
/// <param name="Neutral">What a neutral report would say; "name" stands for the name of whom it is about.</param>
public sealed record LoadedTerm(string Words, string? About, string Neutral);
