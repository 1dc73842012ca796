using System.Text.RegularExpressions;

namespace Dateline.Intake;

/// <summary>
/// A block of "Key: value" lines that stands before a text, parted from it by a blank line or a rule: at least two lines, none of another form, all
/// keys known. Anything less may be the report itself ("Tripoli: …"), and is left alone. The block stays in the text: spans must point into what came.
/// </summary>
internal sealed partial class HeaderBlock
{
    private const int MostLines = 12;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    internal string? Title => First(FieldNames.Header.Title);

    internal string? Publisher => First(FieldNames.Header.Publisher);

    internal string? Published => First(FieldNames.Header.Published);

    /// <summary>The block at the start of a text; null when there is none.</summary>
    internal static HeaderBlock? Find(string text)
    {
        var block = new HeaderBlock();
        var known = new HashSet<string>(FieldNames.Header.All, StringComparer.OrdinalIgnoreCase);
        var lines = 0;
        foreach (var range in text.AsSpan(0, Math.Min(text.Length, 4000)).Split('\n'))
        {
            var line = text[range].Trim();
            var isRule = line.Length == 0 || line.Trim('-').Length == 0;
            if (isRule && lines == 0)
            {
                continue;
            }

            if (isRule)
            {
                return lines >= 2 ? block : null;
            }

            var match = KeyAndValue().Match(line);
            if (!match.Success || !known.Contains(match.Groups["key"].Value) || ++lines > MostLines)
            {
                return null;
            }

            block._values.TryAdd(match.Groups["key"].Value, match.Groups["value"].Value.Trim('"', ' '));
        }

        return null;
    }

    private string? First(string[] names) => names.Select(name => _values.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    [GeneratedRegex("^(?<key>[A-Za-z]+)\\s*:\\s+(?<value>\\S.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyAndValue();
}
