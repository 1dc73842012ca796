using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Puts rows of people in order ("Ana Prado, a teacher; the baker Luis Soto; and Juan Lima were wounded"): each is coordinated with the first, and the first has the verb
/// that stands behind the row. Parsers lose their way in such lists, most of all in capitals, where no name looks like one.
/// </summary>
internal sealed partial class NameRows(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestApposition = 16;
    private const int LongestTitle = 6;

    /// <summary>A person of a row, from the title before the name to the end of the name.</summary>
    private readonly record struct Item(int First, int Name, int End);

    /// <summary>Mends the rows of all sentences.</summary>
    /// <returns>Names that the name finder had cut in two, as half-open ranges of tokens.</returns>
    public List<(int First, int End)> Run()
    {
        var names = Names(out var joined);
        names.ForEach(Close);
        for (var at = 0; at < names.Count;)
        {
            var row = Row(names, at, out var next);
            at = Math.Max(next, at + 1);
            Mend(row);
        }

        return joined;
    }

    // "Jose | Lacides Ordonez": nothing stands between two people, not even a space.
    private List<(int First, int End)> Names(out List<(int First, int End)> joined)
    {
        var names = new List<(int First, int End)>();
        joined = [];
        foreach (var span in tree.Text.Names.Where(span => span.Kind == NameKind.Person))
        {
            if (names.Count > 0 && names[^1].End == span.First && tree.Text.SentenceOf[span.First] == tree.Text.SentenceOf[span.First - 1])
            {
                names[^1] = (names[^1].First, span.End);
                joined.RemoveAll(name => name.First == names[^1].First);
                joined.Add(names[^1]);
            }
            else
            {
                names.Add((span.First, span.End));
            }
        }

        return names;
    }

    // The words of one name hang on one of them, whatever stands in the row beside it.
    private void Close((int First, int End) name)
    {
        var root = -1;
        for (var token = name.First; token < name.End; token++)
        {
            var isOuter = heads[token] < name.First || heads[token] >= name.End;
            if (isOuter && (root < 0 || relations[root] is "flat" or "compound"))
            {
                root = token;
            }
        }

        for (var token = name.First; token < name.End; token++)
        {
            if (root >= 0 && token != root && (heads[token] < name.First || heads[token] >= name.End))
            {
                (heads[token], relations[token]) = (root, "flat");
            }
        }
    }

    private List<Item> Row(List<(int First, int End)> names, int at, out int next)
    {
        var row = new List<Item> { new(TitleBefore(names[at].First), names[at].First, names[at].End) };
        var hasLink = false;
        next = at + 1;
        for (var index = at + 1; index < names.Count && index <= next + 1; index++)
        {
            if (Link(row[^1].End, names[index].First, out var first, out var isSure) && !(row.Count == 1 && !isSure && IsWhere(row[0].First)))
            {
                row.Add(new Item(first, names[index].First, names[index].End));
                hasLink |= isSure;
                next = index + 1;
            }
            else if (tags[Math.Max(0, names[index].First - 1)] != UniversalTag.Adp)
            {
                // "Ana Prado, a niece of Rosa Lima, and Luis Soto": past the niece's aunt, but past nobody else.
                break;
            }
        }

        if (row.Count == 2 && !hasLink)
        {
            row.RemoveAt(1);
            next = at + 1;
        }

        return row;
    }

    // "The mayor Luis Soto": the title is part of the item.
    private int TitleBefore(int name)
    {
        var first = name;
        while (first > 0 && name - first < LongestTitle && tree.Text.SentenceOf[first - 1] == tree.Text.SentenceOf[name] && IsTitlePart(first - 1))
        {
            first--;
        }

        return first;
    }

    private bool IsTitlePart(int token) =>
        tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num || (tags[token] == UniversalTag.Det && !tree.FormIs(token, "that")) || tree.Text.PennTags[token] == "PRP$";

    // "In Santa Ana, Luis Soto and …", "in the province of Vara, …": the first is where.
    private bool IsWhere(int first) => first > 1 && tags[first - 1] == UniversalTag.Adp && !tree.FormIs(first - 1, "by")
        && (!tree.FormIs(first - 1, "of") || lexicon.Places.Nouns.ContainsKey(tree.Text.Lemmas[first - 2].ToLowerInvariant()));

    /// <summary>Whether two names stand in one row: what is between them ends one and begins the other, and tells of nothing that happened.</summary>
    private bool Link(int end, int next, out int first, out bool isSure)
    {
        (first, isSure) = (next, false);
        if (next - end > LongestApposition + LongestTitle || next - end < 1 || tree.Text.SentenceOf[end] != tree.Text.SentenceOf[next])
        {
            return false;
        }

        var last = -1;
        for (var token = end; token < next; token++)
        {
            if (tags[token] is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Sconj || tree.Text.PennTags[token] is "WP" or "WDT" or "WRB" or "WP$" || tree.FormIs(token, ":") || tree.FormIs(token, "\""))
            {
                return false;
            }

            if (IsSeparator(token))
            {
                last = token;
                isSure |= !tree.FormIs(token, ",");
            }
        }

        if (last < 0 || next - last - 1 > LongestTitle || (last > end && !tree.FormIs(end, ",") && !tree.FormIs(end, "(") && !IsSeparator(end)))
        {
            return false;
        }

        first = last + 1;
        for (var token = first; token < next; token++)
        {
            if (!IsTitlePart(token) && tags[token] != UniversalTag.Adv)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSeparator(int token) => tree.FormIs(token, ",") || tree.FormIs(token, ";") || tree.FormIs(token, "and");

    private void Mend(List<Item> row)
    {
        var roots = row.ConvertAll(RootOf);
        var first = roots[0];
        var verb = VerbBehind(row[^1].End);
        if (row.Count > 1 && verb >= 0 && tree.Child(verb, "nsubj") is >= 0 and var subject && heads[first] >= 0 && heads[first] < first && tags[heads[first]] == UniversalTag.Verb
            && row.FindIndex(item => subject >= item.First && subject < item.End) > 0)
        {
            // "Met Ana Prado, and Luis Soto left": two clauses, and no row.
            return;
        }

        // "Soto and his wife Ana Prado": one name more, which the name finder did not know.
        var before = row[0].First - 2;
        if (before >= 0 && tree.FormIs(before + 1, "and") && tags[before] is UniversalTag.Propn && tree.Relation(before) == "conj" && heads[before] == heads[first])
        {
            (heads[first], relations[first]) = (before, "conj");
            first = before;
        }

        if (verb >= 0 && IsLost(first) && IsFree(Math.Min(first, row[0].First)) && (!tree.Has(verb, "nsubj") || roots.Contains(tree.Child(verb, "nsubj"))))
        {
            (heads[first], relations[first]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            if (row[0].First > 0 && tree.FormIs(row[0].First - 1, "that"))
            {
                // "Announced that Senator Prado was freed": it begins the clause.
                (heads[row[0].First - 1], relations[row[0].First - 1], tags[row[0].First - 1]) = (verb, "mark", UniversalTag.Sconj);
            }
        }

        if (verb < 0 && row.Count > 1 && LastUnnamed(row[^1].End) is >= 0 and var last)
        {
            JoinLast(first, last);
        }

        for (var index = 1; index < row.Count; index++)
        {
            // "Ana Prado, a teacher, and": what explains a name is nobody else.
            for (var token = row[index - 1].End; token < row[index].First; token++)
            {
                if (relations[token] == "conj" && heads[token] < row[index - 1].End && tags[token] == UniversalTag.Noun)
                {
                    (heads[token], relations[token]) = (roots[index - 1], "appos");
                }
            }

            (heads[roots[index]], relations[roots[index]]) = (first, "conj");
            if (index == row.Count - 1)
            {
                for (var token = row[index - 1].End; token < row[index].First; token++)
                {
                    if (tree.FormIs(token, "and"))
                    {
                        (heads[token], relations[token]) = (roots[index], "cc");
                    }
                }
            }
        }
    }

    // The word of the item that hangs on something outside of it.
    private int RootOf(Item item)
    {
        for (var token = item.First; token < item.End; token++)
        {
            if ((heads[token] < item.First || heads[token] >= item.End) && tags[token] is UniversalTag.Noun or UniversalTag.Propn)
            {
                return token;
            }
        }

        return item.Name;
    }

    // Hung on a place or a phrase before it, as if it were of one list with it, or on the word of saying above its clause. "Killed Yusuf Adam, beat villagers"
    // loses nobody: whom a deed befell is its object.
    private bool IsLost(int token) => heads[token] is >= 0 and var head && head < token && !tree.Has(token, "case")
        && (tree.Relation(token) is "conj" or "flat" or "compound" or "appos" or "list" or "dep" || (tree.Relation(token) is "iobj" or "obj" && tree.SaysAlone(heads[token])) || (tree.Relation(token) is "nmod" or "nsubj" && IsBehindThat(token)));

    private bool IsBehindThat(int token)
    {
        var first = TitleBefore(token);
        return first > 0 && tree.FormIs(first - 1, "that");
    }

    private bool IsFree(int first) => first == 0 || tree.FormIs(first - 1, ",") || tree.FormIs(first - 1, "that") || tree.FormIs(first - 1, "and") || tags[first - 1] == UniversalTag.Verb;
}
