using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>A word or phrase, used in one way, that carries a kind of event.</summary>
internal sealed record Frame
{
    /// <summary>Id of the kind; empty for a light verb and a figure of speech, which carry none.</summary>
    public required string Kind { get; init; }

    public required FrameWordClass WordClass { get; init; }

    /// <summary>Lemma of the word that the arguments hang on.</summary>
    public required string Head { get; init; }

    /// <summary>Lemmas of the other words of the phrase, in order.</summary>
    public required string[] Others { get; init; }

    /// <summary>Slot → roles to try in order.</summary>
    public required IReadOnlyDictionary<string, FrameRole[]> Roles { get; init; }

    /// <summary>Slot → classes of which its filler must have one.</summary>
    public required IReadOnlyDictionary<string, ArgumentClass> If { get; init; }

    /// <summary>Slot → classes of which its filler must have none.</summary>
    public required IReadOnlyDictionary<string, ArgumentClass> Unless { get; init; }

    /// <summary>A status that the words themselves carry; null when they carry none.</summary>
    public Status? Status { get; init; }

    public bool IsLight { get; init; }

    /// <summary>Whether it carries no event, and neither does any other entry where it fits: "fought back tears".</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether it carries the event only with an infinitive behind it that is no saying: "refused to leave", not "refused to comment".</summary>
    public bool NeedsInfinitive { get; init; }

    /// <summary>How specific it is; of those that fit, the most specific is taken.</summary>
    public int Weight => (Others.Length * 4) + (If.Count * 2) + Unless.Count + (NeedsInfinitive ? 1 : 0);
}
