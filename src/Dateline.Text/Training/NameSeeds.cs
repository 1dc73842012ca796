using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>
/// Labels a treebank that has no names from what is sure: words that are no proper nouns are outside, and proper nouns that other corpora
/// always label alike, or that are listed, are names of that kind. The rest stays unknown and teaches nothing.
/// </summary>
internal sealed class NameSeeds
{
    private static readonly string[] OrganisationHeads =
    [
        "inc.", "inc", "corp.", "corp", "ltd", "ltd.", "llc", "company", "university", "college", "department", "ministry", "committee", "commission", "agency", "institute",
        "council", "association", "bank", "court", "party", "foundation", "organization", "organisation", "senate", "congress", "parliament", "bureau", "union", "times", "post",
    ];

    private readonly Dictionary<string, int[]> _votes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _firstNames = new(StringComparer.Ordinal);
    private readonly NameLists _lists;

    /// <param name="labelled">Sentences with names.</param>
    /// <param name="places">Names that are places for sure.</param>
    /// <param name="lists">Names whose kind is sure unless the sentences say otherwise.</param>
    public NameSeeds(IEnumerable<NameExample> labelled, IEnumerable<string> places, NameLists lists)
    {
        _lists = lists;
        var names = new List<NameSpan>();
        foreach (var example in labelled)
        {
            names.Clear();
            NameLabels.Collect(example.Labels, 0, names);
            foreach (var name in names)
            {
                Vote(string.Join(' ', example.Forms[name.First..name.End]), name.Kind, 1);
                if (name.Kind == NameKind.Person && name.End - name.First > 1)
                {
                    _firstNames[example.Forms[name.First]] = _firstNames.GetValueOrDefault(example.Forms[name.First]) + 1;
                }
            }
        }

        foreach (var place in places)
        {
            Vote(place, NameKind.Location, 5);
        }

        foreach (var place in lists.Places)
        {
            Vote(place, NameKind.Location, 2);
        }

        foreach (var organisation in lists.Organisations)
        {
            Vote(organisation, NameKind.Organisation, 2);
        }
    }

    /// <summary>Labels for the words of a sentence, −1 where nothing is sure.</summary>
    public int[] Label(ConlluSentence sentence)
    {
        var labels = new int[sentence.Words.Count];
        foreach (var (i, end) in Runs(sentence))
        {
            if (KindOf(sentence, i, end) is { } kind)
            {
                labels.AsSpan(i..end).Fill(NameLabels.Inside(kind));
                labels[i] = NameLabels.Begin(kind);
            }
            else
            {
                // The borders of an unknown name are unknown too.
                labels.AsSpan(Math.Max(0, i - 1)..Math.Min(labels.Length, end + 1)).Fill(-1);
            }
        }

        return labels;
    }

    /// <summary>The runs of proper nouns that the tree ties together, from the first word to behind the last.</summary>
    public static IEnumerable<(int First, int End)> Runs(ConlluSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var end = i;
            while (end < sentence.Words.Count && IsName(sentence.Words[end]) && (end == i || Joined(sentence, end, i)))
            {
                end++;
            }

            if (end > i)
            {
                yield return (i, end);
                i = end - 1;
            }
        }
    }

    public static bool IsName(ConlluWord word) => word.PennTag is "NNP" or "NNPS";

    private static bool Joined(ConlluSentence sentence, int at, int first)
    {
        var word = sentence.Words[at];
        return (word.Head - 1 >= first && word.Head - 1 < at) || sentence.Words[at - 1].Head - 1 == at || (sentence.Words[at - 1].Head == word.Head && word.Relation != "conj");
    }

    private NameKind? KindOf(ConlluSentence sentence, int first, int end)
    {
        var text = string.Join(' ', sentence.Words.Skip(first).Take(end - first).Select(w => w.Form));
        if (_votes.TryGetValue(text, out var votes))
        {
            var best = Array.IndexOf(votes, votes.Max());
            return votes[best] >= 2 && votes[best] >= 0.85 * votes.Sum() ? (NameKind)best : null;
        }

        if (end - first > 1 && OrganisationHeads.Contains(sentence.Words[end - 1].Form, StringComparer.OrdinalIgnoreCase))
        {
            return NameKind.Organisation;
        }

        if (end - first == 1)
        {
            return _lists.GivenNames.Contains(text) ? NameKind.Person : null;
        }

        var flat = sentence.Words.Skip(first + 1).Take(end - first - 1).All(w => w.Relation == "flat");
        return end - first < 4 && flat && (_firstNames.ContainsKey(sentence.Words[first].Form) || _lists.GivenNames.Contains(sentence.Words[first].Form)) ? NameKind.Person : null;
    }

    private void Vote(string name, NameKind kind, int weight)
    {
        if (!_votes.TryGetValue(name, out var votes))
        {
            _votes.Add(name, votes = new int[3]);
        }

        votes[(int)kind] += weight;
    }
}
