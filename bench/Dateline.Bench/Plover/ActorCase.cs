using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Bench.Plover;

/// <summary>Somebody described in a few words, with the country and sector that are expected.</summary>
/// <param name="Words">The description.</param>
/// <param name="Day">The day by which offices are told; null when the case gives none.</param>
/// <param name="Country">ISO 3166-1 alpha-2 or "IGO"; empty where there is to be none, null where the case does not tell.</param>
/// <param name="Sector">"GOV", "MIL", …; null where the case does not tell.</param>
internal sealed partial record ActorCase(string Words, DateOnly? Day, string? Country, string? Sector)
{
    /// <summary>Reads the cases that name one actor; those about Wikipedia, or about lists of actors, are passed over.</summary>
    public static IEnumerable<ActorCase> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var entry = document.RootElement;
            if (entry.GetProperty("function").GetString() is not ("agent_to_code" or "short_text_to_agent"))
            {
                continue;
            }

            var arguments = entry.GetProperty("args").EnumerateArray().Where(argument => argument.ValueKind == JsonValueKind.String).Select(argument => argument.GetString()!).ToList();
            var expected = entry.GetProperty("expect").EnumerateArray().Select(expectation => Expectation().Match(expectation.GetString()!)).Where(match => match.Success)
                .DistinctBy(match => match.Groups["field"].Value).ToDictionary(match => match.Groups["field"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
            var date = entry.GetProperty("kwargs").TryGetProperty("query_date", out var value) ? value.GetString() : arguments.ElementAtOrDefault(2);
            foreach (var words in Texts(entry, arguments).Where(_ => expected.Count > 0))
            {
                yield return new ActorCase(
                    words,
                    DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                    expected.TryGetValue("country", out var country) ? CountryCodes.ToTwoLetters(country) : null,
                    expected.GetValueOrDefault("code_1"));
            }
        }
    }

    // A case may stand for a list of texts, in the place of the argument that begins with a dollar sign.
    private static IEnumerable<string> Texts(JsonElement entry, List<string> arguments)
    {
        var first = arguments.FirstOrDefault() ?? "";
        if (!first.StartsWith('$'))
        {
            return first.Length == 0 ? [] : [first];
        }

        return entry.TryGetProperty("param", out var list) && list.GetProperty("values") is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)]
            : [];
    }

    [GeneratedRegex(@"^code\['(?<field>country|code_1)'\] == '(?<value>\w*)'$")]
    private static partial Regex Expectation();
}
