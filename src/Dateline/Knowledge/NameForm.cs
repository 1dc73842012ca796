namespace Dateline.Knowledge;

/// <summary>Tells by capitals whether words name or only describe.</summary>
internal static class NameForm
{
    /// <summary>Whether the words describe somebody rather than name them: their head, the last word, is written small ("Russian mercenaries").</summary>
    public static bool IsDescription(string name)
    {
        var head = name.AsSpan().TrimEnd();
        head = head[(head.LastIndexOf(' ') + 1)..];
        return !head.ContainsAnyInRange('A', 'Z') && !(head.Length > 0 && char.IsUpper(head[0]));
    }

    /// <summary>Whether no word is written large, so that nothing in the words is a name ("the village").</summary>
    public static bool HoldsNoName(string words) => !words.Any(char.IsUpper);
}
