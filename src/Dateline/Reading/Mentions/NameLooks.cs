using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Whether words that are a name somewhere look like one where they stand.</summary>
internal static class NameLooks
{
    public static bool LikeName(ParsedText text, Atoms atoms, int[] tokens, int first, int end)
    {
        if (end - first == 1)
        {
            var word = text.Text.AsSpan(atoms.Starts[first], atoms.Ends[first] - atoms.Starts[first]);
            var tag = text.Tags[tokens[first]];
            if (tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adp or UniversalTag.Det or UniversalTag.Pron or UniversalTag.Sconj or UniversalTag.Adv)
            {
                return false;
            }

            // Short names are acronyms ("US", "AU"), which lower-case words must not be taken for.
            return word.Length <= 3 ? !ContainsLower(word) : char.IsUpper(word[0]);
        }

        for (var atom = first; atom < end; atom++)
        {
            if (char.IsUpper(text.Text[atoms.Starts[atom]]))
            {
                return true;
            }
        }

        return false;
    }

    // "Gao", "Bor": a place of three letters, and nothing but a name where it stands.
    public static bool LikeShortPlace(KnownName name, ParsedText text, Atoms atoms, int[] tokens, int first, int end) =>
        name is { Actor: null, Place: not null } && end - first == 1 && atoms.Ends[first] - atoms.Starts[first] == 3 && char.IsUpper(text.Text[atoms.Starts[first]]) && text.Tags[tokens[first]] == UniversalTag.Propn;

    private static bool ContainsLower(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
        {
            if (char.IsLower(unit))
            {
                return true;
            }
        }

        return false;
    }
}
