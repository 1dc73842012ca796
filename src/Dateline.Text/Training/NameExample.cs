namespace Dateline.Text.Training;

/// <summary>One sentence to learn names from.</summary>
/// <param name="Forms">The words as written.</param>
/// <param name="Labels">Label of each word as in <see cref="Network.NameLabels"/>; −1 where the corpus does not say what we ask.</param>
internal sealed record NameExample(string[] Forms, int[] Labels)
{
    /// <summary>The same words with labels from spans; later spans do not overwrite earlier ones.</summary>
    public static NameExample Of(string[] forms, IEnumerable<NameSpan> names)
    {
        var labels = new int[forms.Length];
        foreach (var name in names)
        {
            if (labels.AsSpan(name.First..name.End).ContainsAnyExcept(0))
            {
                continue;
            }

            labels.AsSpan(name.First..name.End).Fill(Network.NameLabels.Inside(name.Kind));
            labels[name.First] = Network.NameLabels.Begin(name.Kind);
        }

        return new NameExample(forms, labels);
    }
}
