using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>An actor of the record while it is being made.</summary>
internal sealed class ActorNode
{
    public required string Id { get; init; }

    /// <summary>Number of the actor, for tables; says nothing about order.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    public string? Country { get; init; }

    public KnownActor? Known { get; init; }

    /// <summary>Whether words describe them and no name is known ("mercenaries").</summary>
    public required bool IsDescription { get; init; }

    /// <summary>The words of the name, for comparing.</summary>
    public required string[] Words { get; init; }

    /// <summary>The body that a text says they speak for; null when none does.</summary>
    public string? SpeaksFor { get; set; }
}
