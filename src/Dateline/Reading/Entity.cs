using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Somebody in one document, while it is being read.</summary>
internal sealed class Entity
{
    public required string Name { get; set; }

    public required ActorKind Kind { get; set; }

    public ArgumentClass Class { get; set; }

    public KnownActor? Known { get; set; }

    public string? Country { get; set; }

    /// <summary>The body that a person speaks or acts for, as far as the text says so.</summary>
    public Entity? Of { get; set; }

    /// <summary>Lower-case head noun of a described, unnamed entity; null for named ones.</summary>
    public string? HeadNoun { get; set; }

    public bool IsPlural { get; set; }

    public bool IsNamed => HeadNoun is null;

    /// <summary>'m', 'f', or null when the text has not told.</summary>
    public char? Gender { get; set; }

    public List<(int First, int End)> Mentions { get; } = [];

    public HashSet<string> OtherNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Head token of the latest mention.</summary>
    public int LastHead { get; set; } = -1;

    public bool LastWasSubject { get; set; }
}
