namespace Dateline.Record;

/// <summary>What speaks for and against two claims being about one event.</summary>
/// <remarks>A fresh one for each pair; the reasons are gathered only where somebody will read them.</remarks>
internal struct Comparison(List<PlacementReason>? reasons)
{
    /// <summary>Whether somebody will read the reasons; writing out their details costs more than the whole comparison.</summary>
    public readonly bool Gathers => reasons is not null;

    /// <summary>The weight of what speaks for it, less the weight of what speaks against it.</summary>
    public double Score { get; private set; }

    /// <summary>Whether the two share something that picks one event out of many: a spot, a day, named items, a number.</summary>
    public bool IsAnchored { get; private set; }

    /// <summary>Whether both give the same spot.</summary>
    public bool IsSameSpot { get; set; }

    /// <summary>Whether both give the same day.</summary>
    public bool IsSameDay { get; set; }

    /// <summary>Whether both name the same victims or the same number.</summary>
    public bool IsSameHarm { get; set; }

    public void Add(double weight, ReasonKind kind, string? detail = null)
    {
        Score += weight;
        reasons?.Add(new PlacementReason(kind, detail));
    }

    public void Anchor(double weight, ReasonKind kind, string? detail = null)
    {
        IsAnchored = true;
        Add(weight, kind, detail);
    }

    public void Weigh(double weight) => Score += weight;

    public void Anchor() => IsAnchored = true;
}
