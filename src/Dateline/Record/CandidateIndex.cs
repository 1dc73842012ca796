namespace Dateline.Record;

/// <summary>Finds the claims that are worth comparing with a claim, without looking at all pairs.</summary>
/// <remarks>
/// Claims that share a family and a stretch of time meet under a shared place, actor, sort of item or document; two claims that share none of these
/// cannot reach the threshold. Time is cut into stretches; claims of long or unknown time lie under a stretch of their own that meets all others.
/// </remarks>
internal sealed class CandidateIndex
{
    private const int StretchDays = 32;
    private const int MostStretches = 6;
    private const double CellDegrees = 0.25;
    private const int Always = int.MinValue;

    private readonly Dictionary<string, Dictionary<int, List<int>>> _index = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ClaimNode> _nodes;
    private readonly ActorIndex _actors;
    private readonly RecordKnowledge _knowledge;
    private readonly int[] _seen;
    private int _query;

    /// <param name="nodes">The claims to find, in canonical order; their positions here are what queries return.</param>
    /// <param name="actors">The actors.</param>
    /// <param name="knowledge">The families.</param>
    public CandidateIndex(IReadOnlyList<ClaimNode> nodes, ActorIndex actors, RecordKnowledge knowledge)
    {
        _nodes = nodes;
        _actors = actors;
        _knowledge = knowledge;
        _seen = new int[nodes.Count];
        for (var position = 0; position < nodes.Count; position++)
        {
            foreach (var key in Keys(nodes[position]))
            {
                if (!_index.TryGetValue(key, out var stretches))
                {
                    _index.Add(key, stretches = []);
                }

                foreach (var stretch in Stretches(nodes[position]))
                {
                    if (!stretches.TryGetValue(stretch, out var list))
                    {
                        stretches.Add(stretch, list = []);
                    }

                    list.Add(position);
                }
            }
        }
    }

    /// <summary>Positions of the claims worth comparing, each once, itself included if it is in the index; in no particular order.</summary>
    public IEnumerable<int> Near(ClaimNode node)
    {
        _query++;
        var stretches = Stretches(node).ToList();
        foreach (var key in Keys(node))
        {
            if (!_index.TryGetValue(key, out var byStretch))
            {
                continue;
            }

            var lists = stretches[0] == Always
                ? byStretch.Values
                : stretches.Append(Always).Select(stretch => byStretch.GetValueOrDefault(stretch)).OfType<List<int>>();
            foreach (var list in lists)
            {
                foreach (var position in list)
                {
                    if (_seen[position] != _query)
                    {
                        _seen[position] = _query;
                        yield return position;
                    }
                }
            }
        }
    }

    private static IEnumerable<int> Stretches(ClaimNode node)
    {
        if (node.Window is not { } window || (window.Last - window.First) / StretchDays >= MostStretches)
        {
            yield return Always;
            yield break;
        }

        for (var stretch = window.First / StretchDays; stretch <= window.Last / StretchDays; stretch++)
        {
            yield return stretch;
        }
    }

    private IEnumerable<string> Keys(ClaimNode node)
    {
        var shared = Marks(node).Distinct(StringComparer.Ordinal).ToList();
        foreach (var family in _knowledge.Also(node.Kind).Prepend(node.Family).Distinct(StringComparer.Ordinal))
        {
            foreach (var mark in shared)
            {
                yield return $"{family}|{mark}";
            }
        }
    }

    private IEnumerable<string> Marks(ClaimNode node)
    {
        yield return $"document:{node.Key.Document}";
        foreach (var place in node.Where)
        {
            if (place.Precision == Model.PlacePrecision.Country)
            {
                continue;
            }

            yield return $"place:{place.Id}";
            if (place.Latitude is { } latitude && place.Longitude is { } longitude && place.IsSpot)
            {
                // Each spot lies under its cell and the eight around it, so that two that are close always share one.
                var (row, column) = ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(longitude / CellDegrees));
                for (var cell = 0; cell < 9; cell++)
                {
                    yield return $"cell:{row + (cell / 3) - 1}:{column + (cell % 3) - 1}";
                }
            }
        }

        foreach (var actor in node.Agents.Concat(node.Patients))
        {
            foreach (var part in _actors.Closure(actor.Id, node.Day))
            {
                yield return $"actor:{part}";
            }
        }

        if (node.Agents.Count == 0 && RecordKinds.IsSpeech(node.Kind))
        {
            foreach (var source in node.Sources)
            {
                yield return $"actor:{source.Id}";
            }
        }

        foreach (var sort in node.Items.Sorts)
        {
            yield return $"items:{sort.Class}";
        }
    }
}
