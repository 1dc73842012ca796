using System.Globalization;
using System.Reflection;

namespace Dateline.Tests.Reading;

/// <summary>
/// Reads spec files. A case is a heading ("## title"), the text as a quotation ("> …"), and a fenced block of expected claims, one a line:
/// <c>kind "trigger" slot=value; slot=value</c>. A value "-" means that the slot is empty; several fillers are joined by " + ". The line "…" allows
/// further claims. A line <c>framing "words" about=actor; neutral=words</c> expects a loaded word; with one, no other is expected. A line "published 2020-05-28" before the fence sets the date of publication (the default is 2020-05-28; "published -" is none).
/// </summary>
public static class SpecFile
{
    /// <summary>The file whose cases the reader is known to miss; they are counted, and must not be asserted.</summary>
    public const string Open = "open.md";

    /// <summary>Every case that must pass.</summary>
    public static IEnumerable<SpecCase> Asserted() => All().Where(found => found.File != Open);

    /// <summary>Every case of <see cref="Open"/>, in its order.</summary>
    public static IEnumerable<SpecCase> KnownMisses() => All().Where(found => found.File == Open);

    public static IEnumerable<SpecCase> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("specs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var found in Read(name["specs/".Length..], reader.ReadToEnd()))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<SpecCase> Read(string file, string content)
    {
        string? title = null;
        var titleLine = 0;
        DateOnly? published = null;
        var text = new List<string>();
        List<ExpectedClaim>? claims = null;
        var mayHaveOthers = false;
        var lines = content.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            if (claims is not null)
            {
                if (line == "```")
                {
                    yield return new SpecCase(file, titleLine, title!, published, string.Join('\n', text), claims, mayHaveOthers);
                    claims = null;
                    title = null;
                }
                else if (line == "…")
                {
                    mayHaveOthers = true;
                }
                else if (line.Length > 0)
                {
                    claims.Add(Expected(file, index + 1, line));
                }
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (title, titleLine, published, mayHaveOthers) = (line[3..], index + 1, new DateOnly(2020, 5, 28), false);
                text = [];
            }
            else if (line.StartsWith('>') && title is not null)
            {
                text.Add(line.Length > 2 ? line[2..] : "");
            }
            else if (line.StartsWith("published ", StringComparison.Ordinal))
            {
                published = line == "published -" ? null : DateOnly.ParseExact(line["published ".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (line == "```" && title is not null)
            {
                claims = [];
            }
        }
    }

    private static ExpectedClaim Expected(string file, int number, string line)
    {
        var open = line.IndexOf('"', StringComparison.Ordinal);
        var close = open < 0 ? -1 : line.IndexOf('"', open + 1);
        if (close < 0)
        {
            throw new FormatException($"{file}:{number}: expected: kind \"trigger\" slot=value; slot=value");
        }

        var slots = line[(close + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(part => part[0], part => part.Length == 2 ? part[1] : throw new FormatException($"{file}:{number}: '{part[0]}' has no '='"), StringComparer.Ordinal);
        return new ExpectedClaim(line[..open].Trim(), line[(open + 1)..close], slots);
    }
}
