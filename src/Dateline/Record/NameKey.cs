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
}
