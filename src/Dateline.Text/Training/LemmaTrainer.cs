using Dateline.Text.Lemmas;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Learns lemma scripts by counting: the commonest script of each ending, and of each word that its endings would get wrong.</summary>
internal static class LemmaTrainer
{
    public static Lemmatiser Train(IReadOnlyList<ConlluSentence> sentences)
    {
        var scripts = new Dictionary<LemmaScript, ushort>();
        var endings = new Dictionary<uint, Dictionary<ushort, int>>();
        var words = new Dictionary<uint, Dictionary<ushort, int>>();
        var samples = new Dictionary<uint, (string Form, string Tag, LetterCase Letters)>();
        foreach (var (form, lemma, tag, mode) in Samples(sentences))
        {
            var script = LemmaScript.Between(form, lemma);
            if (!scripts.TryGetValue(script, out var id))
            {
                scripts.Add(script, id = (ushort)scripts.Count);
            }

            var letters = LetterCases.Of(form, mode);
            var key = Lemmatiser.WordKey(form, tag, mode);
            for (var n = 0; n <= Lemmatiser.LongestEnding && n < form.Length && !samples.ContainsKey(key); n++)
            {
                Count(endings, Lemmatiser.EndingKey(form.AsSpan()[^n..], tag, letters), id);
            }

            Count(words, key, id);
            samples[key] = (form, tag, letters);
        }

        var all = scripts.OrderBy(p => p.Value).Select(p => p.Key).ToArray();
        var kept = new SortedDictionary<uint, ushort>();

        // Each word counts once, however frequent: the rare words are what endings are for. One word proves nothing, and a script that
        // writes most of a lemma anew ("Sept." to "September") belongs to its word.
        foreach (var (key, counts) in endings)
        {
            var best = Commonest(counts);
            if (counts[best] >= (all[best].Append.Length > 2 ? 4 : 2))
            {
                kept[key] = best;
            }
        }

        var byEnding = new Lemmatiser(all, [.. kept.Keys], [.. kept.Values]);
        foreach (var (key, counts) in words)
        {
            var id = Commonest(counts);
            var (form, tag, letters) = samples[key];
            if (byEnding.FindByEnding(form, tag, letters) != all[id])
            {
                kept[key] = id;
            }
        }

        return new Lemmatiser(all, [.. kept.Keys], [.. kept.Values]);
    }

    private static IEnumerable<(string Form, string Lemma, string Tag, CaseMode Mode)> Samples(IReadOnlyList<ConlluSentence> sentences)
    {
        // The list outweighs slips of the treebanks ("fled" as a form of "flead").
        foreach (var (form, lemma, penn) in Enumerable.Repeat(VerbList.Forms(), 20).SelectMany(f => f))
        {
            yield return (form, lemma, "VERB " + penn, CaseMode.Mixed);
            yield return (form.ToUpperInvariant(), lemma, "VERB " + penn, CaseMode.Capitals);
        }

        foreach (var sentence in sentences)
        {
            var mode = CaseModes.Of(sentence.Words.Select(w => w.Form).ToArray());
            foreach (var word in sentence.Words.Where(w => w.Lemma != "_" && w.Form.Length <= Lemmatiser.LongestForm))
            {
                var tag = word.UniversalTag + " " + word.PennTag;
                yield return (word.Form, word.Lemma, tag, mode);
                if (mode != CaseMode.Capitals && word.Form.Any(char.IsLetter))
                {
                    // Also the acronyms: in a text of capitals only the list tells them from other names.
                    yield return (word.Form.ToUpperInvariant(), word.Lemma, tag, CaseMode.Capitals);
                }
            }
        }
    }

    private static void Count(Dictionary<uint, Dictionary<ushort, int>> table, uint key, ushort id)
    {
        if (!table.TryGetValue(key, out var counts))
        {
            table.Add(key, counts = []);
        }

        counts[id] = counts.GetValueOrDefault(id) + 1;
    }

    private static ushort Commonest(Dictionary<ushort, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
}
