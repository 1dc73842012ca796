namespace Dateline.Text;

/// <summary>The labels of <see cref="UniversalTag"/> as Universal Dependencies writes them ("NOUN").</summary>
public static class UniversalTags
{
    private static readonly string[] Labels = Enum.GetNames<UniversalTag>().Select(n => n.ToUpperInvariant()).ToArray();

    private static readonly Dictionary<string, UniversalTag> ByLabel =
        Enum.GetValues<UniversalTag>().ToDictionary(t => Labels[(int)t], StringComparer.Ordinal);

    /// <summary>Number of tags: 17.</summary>
    public static int Count => Labels.Length;

    /// <summary>The label of a tag in CoNLL-U.</summary>
    public static string Label(this UniversalTag tag) => Labels[(int)tag];

    /// <summary>The tag with a label in CoNLL-U, or null where there is none of that label.</summary>
    public static UniversalTag? Find(string label) => ByLabel.TryGetValue(label, out var tag) ? tag : null;
}
