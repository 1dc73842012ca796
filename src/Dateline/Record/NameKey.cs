using Dateline.Knowledge;

namespace Dateline.Record;

/// <summary>Names made comparable: lower case, no diacritics, no punctuation, no article.</summary>
internal static class NameKey
{
    public static string Of(string name) => string.Join('-', Words(name));

    public static string[] Words(string name)
    {
        var keys = Atoms.Of(name).Keys;
        var kept = Array.FindAll(keys, key => key is not ("the" or "al" or "el"));
        return kept.Length == 0 ? keys : kept;
    }

    /// <summary>Whether the words describe somebody rather than name them: their head, the last word, is written small ("Russian mercenaries").</summary>
    public static bool IsDescription(string name)
    {
        var head = name.AsSpan().TrimEnd();
        var space = head.LastIndexOf(' ');
        head = space < 0 ? head : head[(space + 1)..];
        return !head.ContainsAnyInRange('A', 'Z') && !(head.Length > 0 && char.IsUpper(head[0]));
    }

    /// <summary>Whether no word is written large, so that nothing in the words is a name ("the village").</summary>
    public static bool HoldsNoName(string words)
    {
        foreach (var unit in words)
        {
            if (char.IsUpper(unit))
            {
                return false;
            }
        }

        return true;
    }
}
