using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Tells what a number counts, so that "12 dead" and "12 people were killed" meet.</summary>
internal sealed class CountReader(RecordKnowledge knowledge, ItemReader items)
{
    /// <param name="claimEvent">What the claim says happened.</param>
    /// <param name="itemSet">Its items.</param>
    public IReadOnlyList<CountValue> Read(ClaimEvent claimEvent, ItemSet itemSet) =>
        [.. claimEvent.Counts.Select(count => ReadOne(count, claimEvent, itemSet))];

    private CountValue ReadOne(Count count, ClaimEvent claimEvent, ItemSet itemSet)
    {
        var words = Atoms.Of(count.What).Keys;
        foreach (var word in words)
        {
            if (knowledge.Lexicon.TollWords.TryGetValue(word, out var toll))
            {
                return CountValue.Of(count, toll, isToll: true, GroupOf(words));
            }
        }

        // "14 fighters" inside the words of the items counts the items, whatever "fighters" alone would be.
        var isOfItems = claimEvent.Roles.Any(filler => filler.Role == Role.Items && filler.Span.Overlaps(count.Span)
            || (filler.Role == Role.Items && NameKey.Of(filler.Text).EndsWith(NameKey.Of(count.What), StringComparison.Ordinal)));
        if (isOfItems && itemSet.Sorts.Count > 0)
        {
            return CountValue.Of(count, itemSet.Sorts[^1].ToString(), isToll: false, items.DesignationsOf(count.What));
        }

        if (items.SortOf(count.What) is { } sort)
        {
            return CountValue.Of(count, sort.ToString(), isToll: false, items.DesignationsOf(count.What));
        }

        return knowledge.Lexicon.TollKinds.TryGetValue(claimEvent.Kind, out var befell)
            ? CountValue.Of(count, befell, isToll: true, GroupOf(words))
            : CountValue.Of(count, words.Length == 0 ? "unnamed" : words[^1], isToll: false, "");
    }

    /// <summary>The words that are neither the fate nor a word for people at large.</summary>
    private string GroupOf(string[] words) =>
        string.Join(' ', words.Where(word => !knowledge.Lexicon.TollWords.ContainsKey(word) && word is not ("people" or "persons" or "person" or "others" or "in" or "were" or "have" or "been")));
}
