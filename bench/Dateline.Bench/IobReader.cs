using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Reads sentences with names in IOB2: number, word and label in columns divided by tabs, as Universal NER publishes them.</summary>
internal static class IobReader
{
    public static IEnumerable<(string[] Forms, List<NameSpan> Names, bool StartsDocument)> Read(IEnumerable<string> lines)
    {
        List<string> forms = [], labels = [];
        var starts = true;
        foreach (var line in lines.Append(""))
        {
            var columns = line.Split('\t');
            starts |= line.StartsWith("# newdoc", StringComparison.Ordinal);
            if (columns.Length >= 3 && line[0] != '#')
            {
                forms.Add(columns[1]);
                labels.Add(columns[2]);
            }
            else if (line.Length == 0 && forms.Count > 0)
            {
                yield return ([.. forms], Spans(labels), starts);
                starts = false;
                forms.Clear();
                labels.Clear();
            }
        }
    }

    private static List<NameSpan> Spans(List<string> labels)
    {
        var spans = new List<NameSpan>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].StartsWith("B-", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (end < labels.Count && labels[end] == "I" + labels[i][1..])
                {
                    end++;
                }

                spans.Add(new NameSpan(i, end, labels[i][2..] switch { "PER" => NameKind.Person, "ORG" => NameKind.Organisation, _ => NameKind.Location }));
            }
        }

        return spans;
    }
}
