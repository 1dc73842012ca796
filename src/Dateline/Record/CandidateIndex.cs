using System.Runtime.InteropServices;

namespace Dateline.Record;

/// <summary>Finds the claims that are worth comparing with a claim, without looking at all pairs.</summary>
/// <remarks>
/// Claims that share a family and a stretch of time meet under a shared place, actor, sort of item or document; two claims that share none of these
/// cannot reach the threshold. Time is cut into stretches; claims of long or unknown time lie under a stretch of their own that meets all others.
/// Where very many claims share all of that, a claim is compared with those next to it in time only (the sorted neighbourhood of Hernández and Stolfo,
/// The merge/purge problem for large databases, 1995): the work stays linear, and the worst that can happen is that one event is listed as two.
/// </remarks>
internal sealed class CandidateIndex
{
    private const int StretchDays = 32;
    private const int MostStretches = 6;
    private const double CellDegrees = 0.25;
    private const int Always = int.MinValue;

    /// <summary>In a longer list of claims, only this many before and after a claim are compared with it.</summary>
    private const int Neighbours = 200;

    private readonly Dictionary<string, Dictionary<int, List<int>>> _index = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ClaimNode> _nodes;
    private readonly ActorIndex _actors;
    private readonly int[] _seen;
    private int _query;

    /// <param name="nodes">The claims to find, in canonical order; their positions here are what queries return.</param>
    /// <param name="actors">The actors.</param>
    public CandidateIndex(IReadOnlyList<ClaimNode> nodes, ActorIndex actors)
    {
        _nodes = nodes;
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

        foreach (var list in _index.Values.SelectMany(stretches => stretches.Values).Where(list => list.Count > 2 * Neighbours))
        {
            list.Sort((one, other) => Compare(nodes[one], nodes[other]));
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
                foreach (var position in Neighbourhood(list, node))
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

    private Span<int> Neighbourhood(List<int> list, ClaimNode node)
    {
        var all = CollectionsMarshal.AsSpan(list);
        if (all.Length <= 2 * Neighbours)
        {
            return all;
        }

        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Compare(_nodes[all[middle]], node) < 0 ? (middle + 1, high) : (low, middle);
        }

        var first = Math.Max(0, low - Neighbours);
        return all[first..Math.Min(all.Length, low + Neighbours + 1)];
    }

    /// <summary>By the first day of the window, then in canonical order.</summary>
    private static int Compare(ClaimNode one, ClaimNode other)
    {
        var byDay = (one.Window?.First ?? int.MinValue).CompareTo(other.Window?.First ?? int.MinValue);
        return byDay != 0 ? byDay : one.Index.CompareTo(other.Index);
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
