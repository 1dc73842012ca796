namespace Dateline.Bench.Muc;

/// <summary>
/// Entities as sets of strings, compared strictly: a predicted entity matches one of the key when all its strings are among the key's mentions. Matches are one to one and as many
/// as can be; precision and recall are over all entities of all documents (micro).
/// </summary>
internal static class CeafStrict
{
    /// <summary>Adds the matches of one document and role to a tally.</summary>
    /// <returns>For each predicted entity, the index of the key's entity it was matched with, or −1.</returns>
    public static int[] Add(ClaimTally tally, IReadOnlyList<HashSet<string>> keys, IReadOnlyList<HashSet<string>> predicted)
    {
        var matchOfKey = new int[keys.Count];
        Array.Fill(matchOfKey, -1);
        for (var answer = 0; answer < predicted.Count; answer++)
        {
            Augment(keys, predicted, answer, matchOfKey, new bool[keys.Count]);
        }

        var right = matchOfKey.Count(answer => answer >= 0);
        tally.Right += right;
        tally.Extra += predicted.Count - right;
        tally.Missed += keys.Count - right;
        return [.. Enumerable.Range(0, predicted.Count).Select(answer => Array.IndexOf(matchOfKey, answer))];
    }

    // An augmenting path: take a free key, or one whose holder can move to another.
    private static bool Augment(IReadOnlyList<HashSet<string>> keys, IReadOnlyList<HashSet<string>> predicted, int answer, int[] matchOfKey, bool[] tried)
    {
        for (var key = 0; key < keys.Count; key++)
        {
            if (tried[key] || !predicted[answer].IsSubsetOf(keys[key]))
            {
                continue;
            }

            tried[key] = true;
            if (matchOfKey[key] < 0 || Augment(keys, predicted, matchOfKey[key], matchOfKey, tried))
            {
                matchOfKey[key] = answer;
                return true;
            }
        }

        return false;
    }
}
