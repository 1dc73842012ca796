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
    private readonly ActorIndex _actors;
    private readonly int[] _seen;
    private int _query;

    /// <param name="nodes">The claims to find, in canonical order; their positions here are what queries return.</param>
    /// <param name="actors">The actors.</param>
    public CandidateIndex(IReadOnlyList<ClaimNode> nodes, ActorIndex actors)
    {
        _actors = actors;
        _seen = new int[nodes.Count];
        for (var position = 0; position < nodes.Count; position++)
        {
            foreach (var key in Keys(nodes[position], cellsAround: 0))
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
    public List<int> Near(ClaimNode node)
    {
        _query++;
        var near = new List<int>();
        var stretches = Stretches(node).ToList();
        foreach (var key in Keys(node, cellsAround: 1))
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
                        near.Add(position);
                    }
                }
            }
        }

        return near;
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

    private List<string> Keys(ClaimNode node, int cellsAround)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in Marks(node, cellsAround))
        {
            keys.Add($"{node.Family}|{mark}");
            foreach (var family in node.Also)
            {
                keys.Add($"{family}|{mark}");
            }
        }

        return [.. keys];
    }

    private IEnumerable<string> Marks(ClaimNode node, int cellsAround)
    {
        yield return $"document:{node.Key.Document}";
        foreach (var place in node.Where.Where(place => place.Precision != Model.PlacePrecision.Country))
        {
            if (!place.IsSpot || place.Latitude is not { } latitude || place.Longitude is not { } longitude)
            {
                yield return $"place:{place.Id}";
                continue;
            }

            // A spot lies in one cell and is looked for in the cells around it too: no two that are close miss each other.
            var (row, column) = ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(longitude / CellDegrees));
            for (var down = -cellsAround; down <= cellsAround; down++)
            {
                for (var right = -cellsAround; right <= cellsAround; right++)
                {
                    yield return $"cell:{row + down}:{column + right}";
                }
            }
        }

        foreach (var actor in node.Participants)
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
