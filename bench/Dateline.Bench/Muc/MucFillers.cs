namespace Dateline.Bench.Muc;

/// <summary>The fillers of one role in one document, with how many claims name each; strings for one entity are put together.</summary>
internal sealed class MucFillers(MucRole role)
{
    private const int MostPerpetrators = 4;

    private readonly List<(string Text, int Count)> _found = [];

    public bool IsEmpty => _found.Count == 0;

    public IEnumerable<string> Texts => _found.Select(filler => filler.Text);

    public bool Holds(string text) => _found.Exists(filler => filler.Text == MucText.Normal(text));

    public void Add(string text)
    {
        var normal = MucText.Normal(text);
        var at = _found.FindIndex(filler => filler.Text == normal);
        if (at >= 0)
        {
            _found[at] = (normal, _found[at].Count + 1);
        }
        else if (normal.Length > 0)
        {
            _found.Add((normal, 1));
        }
    }

    /// <summary>The entities, each by one string.</summary>
    public List<HashSet<string>> Entities()
    {
        var kept = new List<(string Text, int Count)>();
        foreach (var filler in _found.OrderByDescending(filler => filler.Count))
        {
            var same = kept.FindIndex(other => IsSame(other.Text, filler.Text));
            if (same < 0)
            {
                kept.Add(filler);
            }
            else
            {
                kept[same] = (IsBetter(kept[same].Text, filler.Text) ? kept[same].Text : filler.Text, kept[same].Count + filler.Count);
            }
        }

        return [.. kept.Select(filler => new HashSet<string>(StringComparer.Ordinal) { filler.Text })];
    }

    // "The main oil pipeline" and "the pipeline", "powerful bomb" and "bomb".
    private bool IsSame(string one, string other)
    {
        if (role is MucRole.Victim)
        {
            return false;
        }

        var (parts, others) = (one.Split(' '), other.Split(' '));
        return Head(parts) == Head(others) && (parts.All(others.Contains) || others.All(parts.Contains));
    }

    // The fuller string, but of weapons the one told most, unless the other tells in what the bomb was.
    private bool IsBetter(string one, string other) => role == MucRole.Weapon ? !MucPhrases.IsCarBomb(other) : one.Length >= other.Length;

    private static string Head(string[] parts)
    {
        var of = Array.IndexOf(parts, "of");
        return of > 0 ? parts[of - 1] : parts[^1];
    }
}
