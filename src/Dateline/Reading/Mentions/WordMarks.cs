using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Marks the words of the lexicon: people, things, titles, and the loaded terms around them.</summary>
internal static class WordMarks
{
    public static void Mark(ReadingState state, Atoms atoms, int[] tokens)
    {
        var loadedEnd = 0;
        for (var atom = 0; atom < atoms.Count; atom++)
        {
            if (NameStep.OfToken(atoms, state.Text, tokens, atom) < 0)
            {
                continue;
            }

            var values = Longest(state, atoms, tokens, atom, static _ => true, out var after);
            if (values.Count > 0 && values.All(value => value is LoadedTerm))
            {
                // "The regime" is loaded, and "regime" in it a word for somebody all the same.
                if (after > loadedEnd)
                {
                    loadedEnd = after;
                    Add(state, tokens[atom], tokens[after - 1], values);
                }

                values = Longest(state, atoms, tokens, atom, static value => value is not LoadedTerm, out after);
            }

            if (values.Count > 0 && !(after == atom + 1 && IsSurname(state, tokens[atom], values)))
            {
                Add(state, tokens[atom], tokens[after - 1], values);
                atom = after - 1;
            }
        }
    }

    // "Cook told reporters": whoever has the name of a trade is somebody by that name.
    private static bool IsSurname(ReadingState state, int token, IReadOnlyList<object> values)
    {
        var form = state.Tree.Form(token).ToString();
        return char.IsUpper(form[0]) && state.Text.Tags[token] == UniversalTag.Propn
            && values.All(value => value is PersonNoun { Class: ArgumentClass.Civilian } person && char.IsLower(person.Words[0]) && string.Equals(person.Words[1..], form[1..], StringComparison.Ordinal));
    }

    private static IReadOnlyList<object> Longest(ReadingState state, Atoms atoms, int[] tokens, int atom, Func<object, bool> isWanted, out int end) =>
        state.Knowledge.Lexicon.Words.Longest(
            atoms, atom, (value, after) => isWanted(value) && state.Text.SentenceOf[tokens[atom]] == state.Text.SentenceOf[tokens[after - 1]] && !IsParted(state, tokens[atom], tokens[after - 1]), out end);

    // "At the same time, bombs exploded": a comma parts two words, whatever they would mean together.
    private static bool IsParted(ReadingState state, int first, int last)
    {
        for (var token = first + 1; token < last; token++)
        {
            if (state.Tree.FormIs(token, ",") || state.Tree.FormIs(token, ";"))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ReadingState state, int first, int last, IReadOnlyList<object> values)
    {
        foreach (var value in values)
        {
            if (value is LoadedTerm term)
            {
                state.Loaded.Add((first, last + 1, term));
                continue;
            }

            // "POWER POLES" are no people, though wires in capitals write both alike.
            if (value is Thing && last > first && state.NameOf[last] is { Use: NameUse.People } people && people.First == last)
            {
                state.Names.Remove(people);
                state.NameOf[last] = null;
            }

            for (var token = first; value is Thing && last > first && token <= last; token++)
            {
                state.ThingAt[token] = (first, last + 1);
            }

            AddWord(state, last, value);
            AddWord(state, HeadOf(state, first, last), value);
        }
    }

    // Names with hyphens and figures ("MiG-29") are headed by their first part as often as by their last.
    private static int HeadOf(ReadingState state, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (state.Text.Heads[token] is var head && (head < first || head > last))
            {
                return token;
            }
        }

        return last;
    }

    private static void AddWord(ReadingState state, int token, object value)
    {
        var words = state.Words[token] ??= [];
        if (!words.Contains(value))
        {
            words.Add(value);
        }
    }
}
