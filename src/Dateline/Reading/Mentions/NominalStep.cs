using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Makes a nominal of every noun phrase, name and pronoun: how far it reaches and what sort of argument its words make it.</summary>
internal sealed class NominalStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Parse, Layer.Names, Layer.Words, Layer.Times];

    public IReadOnlyList<Layer> Adds => [Layer.Nominals];

    public void Run(ReadingState state)
    {
        for (var token = 0; token < state.Text.Count; token++)
        {
            if (IsHead(state, token))
            {
                var nominal = state.Nominals[token] = Make(state, token);
                nominal.IsTime = IsHourOfDay(state, token);
            }
        }

        foreach (var time in state.Times)
        {
            for (var token = time.FirstToken; token < time.EndToken; token++)
            {
                if (state.Nominals[token] is { } nominal && !IsNamedHere(state, token))
                {
                    nominal.IsTime = true;
                }
            }

            LeaveTime(state, time.FirstToken, time.EndToken);
        }
    }

    private static bool IsHead(ReadingState state, int token)
    {
        var tree = state.Tree;
        return tree.Tag(token) switch
        {
            UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron => true,
            _ when state.NameOf[token] is not null => true,
            UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.X or UniversalTag.Sym =>
                tree.Relation(token) is "nsubj" or "obj" or "iobj" or "obl" or "nmod" or "root"
                || (tree.Relation(token) == "conj" && tree.Head(token) is var head && state.Nominals.ElementAtOrDefault(head) is not null),
            _ => false,
        };
    }

    // "Sunday morning terrorists attacked": people who did something then, and no sort of terrorists.
    private static void LeaveTime(ReadingState state, int first, int end)
    {
        var head = first < end ? state.Tree.Head(end - 1) : -1;
        if (head >= end && head < state.Text.Count && state.Nominals[head] is { IsTime: false } people && people.First == first && (people.Class & ArgumentClass.Person) != 0 && state.NameOf[first] is null)
        {
            people.First = end;
        }
    }

    // "Attacked at dusk", "shelled before dawn": no expression that tells a day, and nobody who was attacked either.
    private static bool IsHourOfDay(ReadingState state, int token) =>
        state.Tree.Tag(token) == UniversalTag.Noun && state.Tree.Preposition(token) is "at" or "before" or "until" or "by" or "around" && TimeLexicon.Shared[state.Tree.Form(token).ToString().ToLowerInvariant()] is { DayPart: not null };

    private static bool IsNamedHere(ReadingState state, int token) => state.NameOf[token] is not null;

    private static Nominal Make(ReadingState state, int head)
    {
        var tree = state.Tree;
        int first = head, end = head + 1;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.Relation(child) == "flat")
            {
                first = Math.Min(first, child);
            }
            else if (child < head && IsLeftPart(tree, child) && !IsBeyondSemicolon(tree, child, head) && !(tree.Relation(child) == "nmod" && tree.FormIs(head - 1, ",")))
            {
                first = Math.Min(first, Contiguous(tree, child, head));
            }
            else if (child > head && tree.Relation(child) is "flat" or "goeswith" or "fixed")
            {
                end = Math.Max(end, EndOfPart(tree, child));
            }
            else if ((child == end || (child > head && tree.Tag(head) == UniversalTag.Sym)) && tree.Relation(child) is "nummod" or "compound" && tree.Tag(child) is UniversalTag.Num or UniversalTag.Propn)
            {
                end = child + 1;
            }
        }

        // A hyphen or quotation mark at the edge is not part of the name.
        while (first < head && (tree.Tag(first) is UniversalTag.Punct or UniversalTag.Aux || tree.Relation(first) is "case" or "fixed" or "mark" or "cc" || state.Text.PennTags[first] is "WRB" or "WDT" || IsBound(tree, first)))
        {
            first++;
        }

        // "As many as 40 people" are 40 people.
        if (head - first > 3 && tree.FormIs(first, "as") && tree.FormIs(first + 2, "as") && (tree.FormIs(first + 1, "many") || tree.FormIs(first + 1, "few")))
        {
            first += 3;
        }

        if (state.NameOf[head] is { } name && name.First <= head && head < name.End)
        {
            first = Math.Min(first, name.First);
            end = Math.Max(end, name.End);
        }

        // "Su-35 Flankers": the designation belongs to the noun, however the parser cut it.
        foreach (var token in (int[])[head, first, first - 1])
        {
            if (state.ThingAt.TryGetValue(token, out var thing) && thing.First <= head && thing.End >= first && state.Text.SentenceOf[thing.First] == state.Text.SentenceOf[head])
            {
                first = Math.Min(first, thing.First);
                end = Math.Max(end, thing.End);
            }
        }

        // "MiG-29 and Su-24 fighter planes": one phrase, two designations.
        while (first >= 2 && tree.Tag(first - 1) is UniversalTag.Cconj or UniversalTag.Punct && state.ThingAt.ContainsKey(first)
            && state.ThingAt.TryGetValue(first - 2, out var other) && other.End == first - 1)
        {
            first = other.First;
        }

        return new Nominal { Head = head, First = first, End = end, Class = ClassOf(state, head), Figure = state.Knowledge.Lexicon.Figures.ClassOf(tree.Lemma(head), head > first ? tree.Lemma(head - 1) : null), IsName = tree.Tag(head) == UniversalTag.Propn && !state.IsWordAtStart(head, head + 1) };
    }

    // "The baker Luis Soto, a father of two": a part of the name ends where something about the name begins.
    private static int EndOfPart(ParseTree tree, int part)
    {
        var end = tree.Subtree(part).End;
        for (var token = part + 1; token < end; token++)
        {
            if (tree.FormIs(token, ",") || tree.FormIs(token, ";"))
            {
                return token;
            }
        }

        return end;
    }

    // "Luis Soto, 24; Ana Prado, 19": the age is of who stands before it.
    private static bool IsBeyondSemicolon(ParseTree tree, int part, int head) => tree.Tag(part) == UniversalTag.Num && part + 1 < head && tree.FormIs(part + 1, ";");

    // "at least ten people" are ten people; the bound is kept with the number.
    private static bool IsBound(ParseTree tree, int token) => tree.Lemma(token) is "least" or "most" or "than" && tree.Tag(token + 1) == UniversalTag.Num;

    /// <summary>How far left a part of the phrase reaches without leaving it.</summary>
    private static int Contiguous(ParseTree tree, int part, int head)
    {
        var first = part;
        while (first > 0 && tree.IsUnder(first - 1, head) && !tree.FormIs(first - 1, ",") && tree.Relation(first - 1) is not ("case" or "fixed" or "mark" or "cc" or "cop"))
        {
            first--;
        }

        return first;
    }

    private static bool IsLeftPart(ParseTree tree, int child) =>
        tree.Relation(child) is "det" or "amod" or "compound" or "nummod" or "flat" or "nmod" or "advmod" or "punct" or "goeswith"
        && !(tree.Relation(child) == "nmod" && tree.FullRelation(child) is not ("nmod:poss" or "nmod:desc" or "nmod:unmarked"))
        && !(tree.Relation(child) == "advmod" && tree.Tag(child) != UniversalTag.Adv)
        && !(tree.Relation(child) == "advmod" && child == 0)
        && !(tree.Relation(child) == "punct" && !tree.FormIs(child, "-"));

    /// <summary>What the lexicon says of the head word, and what a quantity or an adjective adds.</summary>
    private static ArgumentClass ClassOf(ReadingState state, int head)
    {
        var result = ArgumentClass.Nothing;
        foreach (var word in state.Words[head] ?? [])
        {
            result |= word switch
            {
                PersonNoun person => person.Class | ArgumentClass.Actor | ArgumentClass.Person,
                Thing thing => thing.Class,
                Title title when !IsBareUnit(state, head) => ArgumentClass.Person | ArgumentClass.Official | ArgumentClass.Actor,
                _ => ArgumentClass.Nothing,
            };
        }

        // "Foreign Minister Oskar Fischer": the title tells what the name is, whether or not the name was found to be one.
        foreach (var child in state.Tree.Children(head))
        {
            if (child < head && state.Tree.FullRelation(child) is "nmod:desc" or "compound" && state.Tree.Tag(head) == UniversalTag.Propn
                && (state.Words[child] ?? []).Any(word => word is Title))
            {
                result |= ArgumentClass.Person | ArgumentClass.Official | ArgumentClass.Actor;
            }
        }

        // "Those who fled": people, where bare "those" may be anything.
        if (state.Tree.FormIs(head, "those") && state.Tree.Child(head, "acl:relcl") is >= 0 and var told && state.Tree.HasWord(told, "who"))
        {
            result |= ArgumentClass.Person | ArgumentClass.Actor;
        }

        // "They", "we" and "who" are somebody, whoever it is; "it" and "which" may be a thing.
        if (state.Text.PennTags[head] is "PRP" or "WP"
            && state.Pronoun(head) is not (null or PronounSort.Thing or PronounSort.Any or PronounSort.Pointed))
        {
            result |= ArgumentClass.Person | ArgumentClass.Actor;
        }

        // "$30 million".
        if (state.Tree.Tag(head) == UniversalTag.Sym)
        {
            return state.Tree.Has(head, "nummod") && char.GetUnicodeCategory(state.Tree.Form(head)[^1]) == System.Globalization.UnicodeCategory.CurrencySymbol ? ArgumentClass.Money : ArgumentClass.Nothing;
        }

        if (state.Tree.Tag(head) == UniversalTag.Num || state.Tree.Has(head, "nummod"))
        {
            result |= ArgumentClass.Number;
        }

        // "30 of 42 drones", "dozens of villagers" are what they are so many of; "hundreds" alone are people, as a rule.
        if (state.Tree.Tag(head) == UniversalTag.Num || state.Knowledge.Lexicon.Partitives.Contains(state.Tree.Lemma(head)))
        {
            // "Columns of refugees" are no force.
            var measured = Measured(state, head);
            result = (measured & ArgumentClass.Civilian) != 0 ? (result & ~ArgumentClass.Force) | measured : result | measured;
        }

        // "Men armed with axes".
        if ((result & ArgumentClass.Civilian) != 0 && state.Tree.HasWord(head, "armed"))
        {
            result |= ArgumentClass.Force;
        }

        // "Ordered his men to advance": those under somebody's command.
        if (state.Tree.FormIs(head, "men") && state.Tree.Child(head, "nmod") is >= 0 and var owner && state.Tree.FullRelation(owner) == "nmod:poss")
        {
            result |= ArgumentClass.Force;
        }

        return result;
    }

    private static ArgumentClass Measured(ReadingState state, int head)
    {
        foreach (var child in state.Tree.Children(head))
        {
            if (child > head && state.Tree.Relation(child) is "nmod" or "obl" && state.Tree.Preposition(child) == "of")
            {
                return state.NameOf[child] is null ? ClassOf(state, child) : ArgumentClass.Nothing;
            }
        }

        return state.Tree.Form(head) is "Tens" or "tens" or "Dozens" or "dozens" or "Scores" or "scores" or "Hundreds" or "hundreds" or "Thousands" or "thousands" or "Millions" or "millions" or "Many" or "many" or "Several" or "several" ? ArgumentClass.Number : ArgumentClass.Nothing;
    }

    // "general" and "major" are adjectives more often than ranks.
    private static bool IsBareUnit(ReadingState state, int head) => state.Tree.Tag(head) == UniversalTag.Adj;
}
