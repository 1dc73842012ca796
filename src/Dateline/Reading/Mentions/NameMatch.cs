using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>A known name in the text.</summary>
internal sealed class NameMatch
{
    public required int First { get; init; }

    public required int End { get; init; }

    public required NameUse Use { get; init; }

    /// <summary>The actor it stands for; null when it names a place only.</summary>
    public KnownActor? Actor { get; init; }

    /// <summary>The place it stands for; null when it names an actor only.</summary>
    public KnownPlace? Place { get; init; }
}
