namespace Dateline.Text.Training;

/// <summary>Reads names from files of one word a line with a label in a column (CoNLL 2003, WNUT 2017, IOB2 of Universal NER).</summary>
internal static class ColumnNames
{
    /// <summary>Reads sentences.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <param name="form">Column of the word.</param>
    /// <param name="label">Column of the label, "B-PER", "I-ORG" or "O".</param>
    public static IEnumerable<NameExample> Read(IEnumerable<string> lines, int form, int label)
    {
        List<string> forms = [], labels = [];
        foreach (var line in lines.Append(""))
        {
            var columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > Math.Max(form, label) && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                forms.Add(columns[form]);
                labels.Add(columns[label]);
            }
            else if (columns.Length == 0 && forms.Count > 0)
            {
                yield return NameExample.Of([.. forms], Spans(labels));
                forms.Clear();
                labels.Clear();
            }
        }
    }

    /// <summary>The kind of a label, or null for kinds that are no names here (works, products, nationalities).</summary>
    private static NameKind? KindOf(string label) => label[(label.IndexOf('-', StringComparison.Ordinal) + 1)..].ToUpperInvariant() switch
    {
        "PER" or "PERSON" => NameKind.Person,
        "ORG" or "CORPORATION" or "GROUP" => NameKind.Organisation,
        "LOC" or "LOCATION" => NameKind.Location,
        _ => null,
    };

    private static IEnumerable<NameSpan> Spans(List<string> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (KindOf(labels[i]) is { } kind)
            {
                var end = i + 1;
                while (end < labels.Count && labels[end][0] == 'I' && KindOf(labels[end]) == kind)
                {
                    end++;
                }

                yield return new NameSpan(i, end, kind);
                i = end - 1;
            }
        }
    }
}
