using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Chooses the features that are frequent enough to learn.</summary>
internal static class FeatureCounts
{
    /// <summary>The keys seen often enough, in ascending order, over the sentences and their copies in other case.</summary>
    public static uint[] Keep(IEnumerable<IEnumerable<string>> sentences, int rarestWord, int rarestPiece)
    {
        var counts = new Dictionary<uint, int>();
        var isWord = new HashSet<uint>();
        Span<uint> keys = stackalloc uint[WordFeatures.Limit];
        foreach (var sentence in sentences)
        {
            var forms = sentence.ToArray();
            var own = CaseModes.Of(forms);
            foreach (var form in forms)
            {
                var n = WordFeatures.Extract(form, own, keys);
                for (var i = 0; i < n; i++)
                {
                    Count(counts, keys[i]);
                    if (i < WordFeatures.WholeWordKeys)
                    {
                        isWord.Add(keys[i]);
                    }
                }

                // Only shapes differ between modes: key 2.
                foreach (var mode in (ReadOnlySpan<CaseMode>)[CaseMode.Capitals, CaseMode.Title, CaseMode.Lower])
                {
                    var noisy = mode == CaseMode.Lower ? form.ToLowerInvariant() : mode == CaseMode.Title ? char.ToUpperInvariant(form[0]) + form[1..] : form;
                    WordFeatures.Extract(noisy, mode, keys);
                    Count(counts, keys[WordFeatures.WholeWordKeys]);
                }
            }
        }

        counts[WordFeatures.NoVector] = int.MaxValue;
        var kept = counts.Where(p => p.Value >= (isWord.Contains(p.Key) ? rarestWord : rarestPiece)).Select(p => p.Key).ToArray();
        Array.Sort(kept);
        return kept;
    }

    private static void Count(Dictionary<uint, int> counts, uint key)
    {
        if (key != 0)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }
    }
}
