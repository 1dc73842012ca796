using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Puts rows of buildings and installations in order ("the office of the party, the embassy, the mayor's home, and two banks"): each is coordinated with the first. Parsers hang the later
/// ones on whoever owns an earlier one, and take those in the middle for explanations.
/// </summary>
internal sealed class ThingRows(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>How far up a thing may hang below the first of its row.</summary>
    private const int Deepest = 5;

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (relations[token] is "conj" or "appos" or "list" or "dep" && heads[token] >= 0 && heads[token] < token && IsThing(token) && FirstOf(token) is >= 0 and var first)
            {
                (heads[token], relations[token]) = (first, "conj");
            }
        }
    }

    // The thing that begins the row; −1 where the token stands in no row, or rightly.
    private int FirstOf(int token)
    {
        var above = heads[token];
        if (IsThing(above))
        {
            return relations[token] != "conj" && !Explains(token, above) && IsFollowed(token, above) ? above : -1;
        }

        for (var depth = 0; depth < Deepest && above >= 0 && relations[above] is "nmod" or "conj" or "appos" or "flat" or "compound" or "nmod:poss"; depth++)
        {
            above = heads[above];
            if (above >= 0 && above < token && IsThing(above))
            {
                return above;
            }
        }

        return -1;
    }

    // "The Plaza, a hotel in the north": what a name is.
    private bool Explains(int token, int above) => tags[above] == UniversalTag.Propn && tree.Child(token, "det") is >= 0 and var article && (tree.FormIs(article, "a") || tree.FormIs(article, "an"));

    // "…, the home of the mayor, and the offices": a row has an end.
    private bool IsFollowed(int token, int first)
    {
        foreach (var other in tree.Children(first))
        {
            if (other > token && relations[other] == "conj" && IsThing(other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThing(int token) =>
        tags[token] is UniversalTag.Noun or UniversalTag.Propn && ((lexicon.Places.Nouns.TryGetValue(tree.Text.Lemmas[token].ToLowerInvariant(), out var reach) && reach == PlaceReach.Facility) || IsBuilt(token, token) || (token > 0 && relations[token - 1] == "compound" && IsBuilt(token - 1, token)));

    // "Hotel", "telephone exchange", "truck".
    private bool IsBuilt(int first, int last)
    {
        var words = Atoms.Of(first == last ? tree.Text.Lemmas[last] : $"{tree.Text.Lemmas[first]} {tree.Text.Lemmas[last]}");
        return lexicon.Words.Longest(words, 0, static (value, _) => value is Thing thing && (thing.Class & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle)) != 0, out var end).Count > 0 && end == words.Count;
    }
}
