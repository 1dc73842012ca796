namespace Dateline.Record;

/// <summary>A period of control while the claims about a place are walked.</summary>
internal sealed class ControlDraft(string holder)
{
    private readonly List<ControlEdge> _edges = [];
    private readonly SortedSet<string> _contestedBy = new(StringComparer.Ordinal);
    private DateOnly? _since;
    private DateOnly? _asOf;
    private DateOnly? _until;
    private bool _isLost;

    public string Holder { get; } = holder;

    public bool IsOpen => !_isLost;

    /// <summary>The last day for which a claim has them hold it.</summary>
    public DateOnly LastDay { get; private set; } = DateOnly.MinValue;

    public SortedSet<string> From { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> SurroundedBy { get; } = new(StringComparer.Ordinal);

    public static void Contest(ControlDraft one, ControlDraft other)
    {
        one._contestedBy.Add(other.Holder);
        other._contestedBy.Add(one.Holder);
    }

    public void Add(ControlSign sign, string actor, ControlSense sense)
    {
        _edges.Add(new ControlEdge(sign.Claim.Key, sign.Event, sense, actor));
        if (sense != ControlSense.Surrounds)
        {
            // Whoever denies that a town is surrounded does not say that somebody else holds it.
            _contestedBy.UnionWith(sign.DeniedBy);
        }

        LastDay = sign.Day > LastDay ? sign.Day : LastDay;
        if (sense is not ControlSense.Lost && sign.Claim.Published > (_asOf ?? DateOnly.MinValue))
        {
            _asOf = sign.Claim.Published;
        }
    }

    public void Take(ControlSign sign)
    {
        Add(sign, sign.Actor, ControlSense.Took);
        From.UnionWith(sign.Others);
        var day = sign.Claim.Time?.Earliest;
        _since = _since is null || day < _since ? day ?? _since : _since;
    }

    public void End(ControlSign sign)
    {
        _isLost = true;
        _until = sign.Claim.Time?.Latest ?? sign.Claim.Time?.Earliest;
    }

    public ControlPeriod Build(string place, ActorIndex actors, IReadOnlyDictionary<string, string> originNames)
    {
        var state = _isLost ? ControlState.Lost
            : _contestedBy.Count > 0 ? ControlState.Contested
            : SurroundedBy.Count > 0 ? ControlState.Surrounded
            : ControlState.Held;
        return new ControlPeriod
        {
            Id = ContentId.Of("h", place, Holder, _edges[0].Claim.ToString()),
            Place = place,
            Holder = Holder,
            State = state,
            Since = _since,
            AsOf = _asOf,
            Until = _until,
            From = [.. From],
            SurroundedBy = [.. SurroundedBy],
            ContestedBy = [.. _contestedBy],
            Edges = [.. _edges.Distinct().OrderBy(edge => edge.Claim).ThenBy(edge => edge.Sense).ThenBy(edge => edge.Actor, StringComparer.Ordinal)],
            Explanation = Explain(actors, originNames),
        };
    }

    private string Explain(ActorIndex actors, IReadOnlyDictionary<string, string> originNames)
    {
        var parts = new List<string>();
        var has = new HashSet<ControlSense>(_edges.Where(edge => edge.Actor == Holder || edge.Sense != ControlSense.Surrounds).Select(edge => edge.Sense));
        if (has.Contains(ControlSense.Took))
        {
            var from = From.Count > 0 ? $" from {Names(From)}" : "";
            parts.Add($"said to have taken it{from}{(_since is { } day ? $" on {day:yyyy-MM-dd}" : "")}");
        }

        if (has.Contains(ControlSense.Uses))
        {
            parts.Add("said to use it as a base");
        }

        if (SurroundedBy.Count > 0)
        {
            parts.Add($"surrounded by {Names(SurroundedBy)}");
        }

        if (_isLost)
        {
            parts.Add($"said to have left or lost it{(_until is { } day ? $" by {day:yyyy-MM-dd}" : "")}");
        }

        if (_contestedBy.Count > 0)
        {
            parts.Add($"contested by {Names(_contestedBy)}");
        }

        if (_asOf is { } reported)
        {
            parts.Add($"as reported on {reported:yyyy-MM-dd}");
        }

        return string.Join(", ", parts);

        string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => originNames.GetValueOrDefault(id) ?? actors.NameOf(id)));
    }
}
