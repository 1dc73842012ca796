using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Finds documents and sentences that repeat the wording of others.</summary>
/// <remarks>
/// Wording is compared as sets of runs of words ("shingles", after Broder, On the resemblance and containment of documents, 1997). Candidates share one of
/// the runs whose hash falls into a fixed sample; a sample that follows from the run alone, not from the text, also finds short copies in long texts.
/// </remarks>
internal static class CopyFinder
{
    /// <summary>Share of the shorter text's runs from which on it is a copy.</summary>
    public const double DocumentShare = 0.6;

    private const double SentenceShare = 0.8;
    private const int DocumentRun = 5;
    private const int SentenceRun = 3;
    private const int SampleEvery = 8;

    /// <summary>Shorter sentences are alike by chance ("Fighting went on in the city").</summary>
    private const int LeastWords = 9;

    /// <summary>A run that more documents than this share is a stock phrase, and tells nothing of copying.</summary>
    private const int StockPhrase = 200;

    public static IReadOnlyList<DocumentCopy> Documents(IReadOnlyList<DocumentReading> readings)
    {
        var runs = readings.Select(reading => Runs(reading.Document.Text, DocumentRun)).ToList();
        var copies = new List<DocumentCopy>();
        foreach (var (one, other) in Candidates(runs, SampleEvery))
        {
            var share = Share(runs[one], runs[other], Math.Min(runs[one].Count, runs[other].Count));
            if (share >= DocumentShare)
            {
                var (original, copy) = IsEarlier(readings[one], readings[other]) ? (one, other) : (other, one);
                copies.Add(new DocumentCopy(readings[original].Document.Id, readings[copy].Document.Id, Math.Round(share, 3)));
            }
        }

        return [.. copies.OrderBy(copy => copy.Original, StringComparer.Ordinal).ThenBy(copy => copy.Copy, StringComparer.Ordinal)];
    }

    /// <summary>For each claim whose sentence repeats one of an earlier document: the claim whose document is the earliest with that wording.</summary>
    public static IReadOnlyDictionary<ClaimNode, ClaimNode> Sentences(IReadOnlyList<ClaimNode> claims)
    {
        var runs = claims.Select(claim => SentenceRuns(claim)).ToList();
        var root = Enumerable.Range(0, claims.Count).ToArray();
        foreach (var (one, other) in Candidates(runs, sampleEvery: 1))
        {
            var isOtherDocument = claims[one].Key.Document != claims[other].Key.Document;
            if (isOtherDocument && Share(runs[one], runs[other], runs[one].Count + runs[other].Count, isUnion: true) >= SentenceShare)
            {
                Union(root, one, other);
            }
        }

        var originals = new Dictionary<ClaimNode, ClaimNode>();
        foreach (var group in Enumerable.Range(0, claims.Count).GroupBy(position => Find(root, position)))
        {
            var first = group.Select(position => claims[position]).Aggregate((best, claim) => IsEarlier(best.Report, claim.Report) ? best : claim);
            foreach (var position in group.Where(position => claims[position].Key.Document != first.Key.Document))
            {
                originals.Add(claims[position], first);
            }
        }

        return originals;
    }

    /// <summary>Whether a document was published first; those without a date come last, ties go by id.</summary>
    public static bool IsEarlier(DocumentReading one, DocumentReading other)
    {
        var byDay = (one.Document.Published ?? DateOnly.MaxValue).CompareTo(other.Document.Published ?? DateOnly.MaxValue);
        return byDay != 0 ? byDay < 0 : string.CompareOrdinal(one.Document.Id, other.Document.Id) <= 0;
    }

    private static HashSet<ulong> SentenceRuns(ClaimNode claim)
    {
        var evidence = claim.Claim.Evidence;
        var text = claim.Report.Document.Text;
        if (evidence.End > text.Length)
        {
            throw new ArgumentException(
                $"The evidence of claim {claim.Key} ends at {evidence.End}, behind the text of {text.Length} units; the reading belongs to another text.");
        }

        var runs = Runs(evidence.In(text), SentenceRun);
        return runs.Count + SentenceRun - 1 >= LeastWords ? runs : [];
    }

    private static HashSet<ulong> Runs(string text, int length)
    {
        var keys = Atoms.Of(text).Keys;
        var hashes = Array.ConvertAll(keys, Hash);
        var runs = new HashSet<ulong>();
        for (var first = 0; first + length <= hashes.Length; first++)
        {
            var run = 14695981039346656037UL;
            for (var at = first; at < first + length; at++)
            {
                run = (run ^ hashes[at]) * 1099511628211UL;
                run ^= run >> 29;
            }

            runs.Add(run);
        }

        return runs;
    }

    /// <summary>FNV-1a; string.GetHashCode differs from run to run.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    private static IEnumerable<(int One, int Other)> Candidates(List<HashSet<ulong>> runs, int sampleEvery)
    {
        var index = new Dictionary<ulong, List<int>>();
        for (var position = 0; position < runs.Count; position++)
        {
            // A short text has few runs: it goes in whole, and so do the runs of a sentence, of which the four smallest do.
            var sample = sampleEvery == 1
                ? runs[position].Order().Take(4)
                : runs[position].Where(run => run % (ulong)sampleEvery == 0);
            foreach (var run in sample)
            {
                if (!index.TryGetValue(run, out var list))
                {
                    index.Add(run, list = []);
                }

                list.Add(position);
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var list in index.Values.Where(list => list.Count is > 1 and <= StockPhrase))
        {
            for (var one = 0; one < list.Count; one++)
            {
                for (var other = one + 1; other < list.Count; other++)
                {
                    pairs.Add((list[one], list[other]));
                }
            }
        }

        return pairs.Order();
    }

    private static double Share(HashSet<ulong> one, HashSet<ulong> other, int whole, bool isUnion = false)
    {
        var shared = one.Count(other.Contains);
        var total = isUnion ? whole - shared : whole;
        return total == 0 ? 0 : (double)shared / total;
    }

    private static int Find(int[] root, int position)
    {
        while (root[position] != position)
        {
            position = root[position] = root[root[position]];
        }

        return position;
    }

    private static void Union(int[] root, int one, int other)
    {
        var (left, right) = (Find(root, one), Find(root, other));
        root[Math.Max(left, right)] = Math.Min(left, right);
    }
}
