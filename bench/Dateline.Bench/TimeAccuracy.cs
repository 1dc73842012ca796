using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// The verb `accuracy time PATH [--errors] [--words]`: PATH is a folder of MEANTIME (.xml) or of TimeML (.tml) files, or a table of cases (.tsv). An expression is found
/// when its words overlap those of the key, one to one; its value is right when it equals the key's.
/// With --words the texts are cut into words but not parsed: what the models add to this step is the difference.
/// </summary>
internal static partial class TimeAccuracy
{
    private sealed record Key(int Start, int End, string Value);

    public static int Run(string[] arguments)
    {
        var errors = arguments.Contains("--errors");
        var path = arguments.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !(File.Exists(path) || Directory.Exists(path)))
        {
            Console.Error.WriteLine($"accuracy time: '{path}' is neither a file nor a folder; expected a folder of .xml or .tml files, or a .tsv of cases.");
            return 2;
        }

        if (path.EndsWith(".tsv", StringComparison.Ordinal))
        {
            return Cases(path, errors);
        }

        Func<string, ParsedText> parse = arguments.Contains("--words") ? SurfaceText.Of : TextModel.Load().Parse;
        var score = new Score();
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".xml", StringComparison.Ordinal))
            {
                Meantime(file, score, errors, parse);
            }
            else if (file.EndsWith(".tml", StringComparison.Ordinal))
            {
                TimeMl(file, score, errors, parse);
            }
        }

        Console.WriteLine($"keys {score.Keys}  answers {score.Answers}");
        Console.WriteLine($"span   P {score.Precision(score.Spans):0.000}  R {score.Recall(score.Spans):0.000}  F1 {score.F1(score.Spans):0.000}");
        Console.WriteLine($"value  P {score.Precision(score.Values):0.000}  R {score.Recall(score.Values):0.000}  F1 {score.F1(score.Values):0.000}   accuracy of those found {(double)score.Values / Math.Max(1, score.Spans):0.000}");
        return 0;
    }

    private static void Meantime(string file, Score score, bool errors, Func<string, ParsedText> parse)
    {
        var root = XDocument.Load(file).Root!;
        var text = new StringBuilder();
        var spans = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        string? sentence = null;
        foreach (var token in root.Elements("token"))
        {
            // Times were annotated in the title, the date line and the first sentences, to number 5.
            var here = token.Attribute("sentence")!.Value;
            if (Int(here) > 5)
            {
                break;
            }

            text.Append(sentence is null ? "" : here == sentence ? " " : "\n");
            sentence = here;
            spans[token.Attribute("t_id")!.Value] = (text.Length, text.Length + token.Value.Length);
            text.Append(token.Value);
        }

        DateOnly? published = null;
        var keys = new List<Key>();
        foreach (var time in root.Descendants("TIMEX3"))
        {
            var value = time.Attribute("value")?.Value ?? "";
            var words = time.Elements("token_anchor").Select(a => a.Attribute("t_id")!.Value).Where(spans.ContainsKey).Select(id => spans[id]).ToList();
            if (time.Attribute("functionInDocument")?.Value == "CREATION_TIME" && DateOnly.TryParseExact(value[..Math.Min(10, value.Length)], ["yyyy-MM-dd", "dd-MM-yyyy"], out var day))
            {
                published = day;
            }

            // A key without words was inferred by the annotators; nobody can find it.
            if (words.Count > 0)
            {
                keys.Add(new(words.Min(w => w.Start), words.Max(w => w.End), value));
            }
        }

        score.Add(keys, TimeFinder.Find(parse(text.ToString()), published), text.ToString(), errors, file);
    }

    private static void TimeMl(string file, Score score, bool errors, Func<string, ParsedText> parse)
    {
        var source = File.ReadAllText(file);
        var created = Regex.Match(source, "<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)");
        DateOnly? published = created.Success ? DateOnly.ParseExact(created.Groups[1].Value, "yyyy-MM-dd") : null;
        var body = Regex.Match(source, "<TEXT>(.*)</TEXT>", RegexOptions.Singleline).Groups[1].Value;
        var text = new StringBuilder();
        var keys = new List<Key>();
        var open = new Stack<(int Start, string Value)>();
        var at = 0;
        foreach (Match tag in Tag().Matches(body))
        {
            text.Append(System.Net.WebUtility.HtmlDecode(body[at..tag.Index]));
            at = tag.Index + tag.Length;
            if (tag.Value[1] == '/')
            {
                var (start, value) = open.Pop();
                keys.Add(new(start, text.Length, value));
            }
            else
            {
                open.Push((text.Length, Regex.Match(tag.Value, "value=\"([^\"]*)\"").Groups[1].Value));
            }
        }

        text.Append(System.Net.WebUtility.HtmlDecode(body[at..]));
        score.Add(keys, TimeFinder.Find(parse(text.ToString()), published), text.ToString(), errors, file);
    }

    [GeneratedRegex("</?TIMEX[23][^>]*>")]
    private static partial Regex Tag();

    /// <summary>
    /// The cases give one day (or a month, or a year) for a phrase; it is met when our interval lies round it and is not open where theirs is closed.
    /// </summary>
    private static int Cases(string path, bool errors)
    {
        var right = 0;
        var total = 0;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length < 2)
            {
                continue;
            }

            total++;
            string Cell(int index) => index < cells.Length ? cells[index].Trim() : "";
            var interval = TimeResolver.Resolve(cells[1], DateOnly.ParseExact(cells[0], "yyyy-MM-dd"));
            if (Meets(interval, Cell(2), Cell(3), Cell(4), Cell(5)))
            {
                right++;
            }
            else if (errors)
            {
                Console.WriteLine($"{cells[0]} | {cells[1]} | expected {Cell(2)} … {Cell(3)} {Cell(4)} {Cell(5)} | read {interval?.Earliest:yyyy-MM-dd} … {interval?.Latest:yyyy-MM-dd} {interval?.Precision}");
            }
        }

        Console.WriteLine($"cases {right} of {total} ({100.0 * right / Math.Max(1, total):0.0} %)");
        return 0;
    }

    private static bool Meets(DateInterval? interval, string start, string end, string type, string grain)
    {
        if (type == "unresolved")
        {
            return interval is null;
        }

        if (interval is null)
        {
            return false;
        }

        bool Around(string day) => day.Length switch
        {
            4 => interval.Earliest <= new DateOnly(Int(day), 12, 31) && interval.Latest >= new DateOnly(Int(day), 1, 1),
            7 => interval.Earliest <= new DateOnly(Int(day[..4]), Int(day[5..]), 28) && interval.Latest >= new DateOnly(Int(day[..4]), Int(day[5..]), 1),
            10 => (interval.Earliest is null || interval.Earliest <= Day(day)) && (interval.Latest is null || interval.Latest >= Day(day)),
            _ => true,
        };
        var exact = interval.Precision == Precision.Day;
        return Around(start) && (end is "" or "none" || Around(end))
            && (type != "range" || interval.Precision == Precision.Period)
            && (type != "!range" || interval.Precision != Precision.Period)
            && (grain != "day" || type != "exact" || exact)
            && (type != "exact" || interval.Precision is not (Precision.Approximate or Precision.Period));
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private sealed class Score
    {
        public int Keys { get; private set; }

        public int Answers { get; private set; }

        public int Spans { get; private set; }

        public int Values { get; private set; }

        public double Precision(int hits) => (double)hits / Math.Max(1, Answers);

        public double Recall(int hits) => (double)hits / Math.Max(1, Keys);

        public double F1(int hits) => 2.0 * hits / Math.Max(1, Keys + Answers);

        public void Add(List<Key> keys, IReadOnlyList<TimeExpression> found, string text, bool errors, string file)
        {
            // The keys take a range as its two ends, unless they took it whole.
            var answers = found.SelectMany(e => e.Parts.Count > 0 && !keys.Any(k => k.Start <= e.Parts[0].Span.Start && k.End >= e.Parts[1].Span.End) ? e.Parts : [e]).ToList();
            Keys += keys.Count;
            Answers += answers.Count;
            var used = new HashSet<TimeExpression>(ReferenceEqualityComparer.Instance);
            foreach (var key in keys)
            {
                var hits = answers.Where(a => !used.Contains(a) && a.Span.Start < key.End && key.Start < a.Span.End).ToList();
                var hit = hits.FirstOrDefault(a => Same(a.Value, key.Value)) ?? hits.FirstOrDefault();
                if (hit is null)
                {
                    Report(errors, "missed", key.Start, key.End, key.Value, null);
                    continue;
                }

                used.Add(hit);
                Spans++;
                if (Same(hit.Value, key.Value))
                {
                    Values++;
                }
                else
                {
                    Report(errors, "value", hit.Span.Start, hit.Span.End, key.Value, hit.Value);
                }
            }

            foreach (var extra in answers.Where(a => !used.Contains(a)))
            {
                Report(errors, "extra", extra.Span.Start, extra.Span.End, null, extra.Value);
            }

            void Report(bool print, string what, int start, int end, string? key, string? value)
            {
                if (print)
                {
                    var left = text[Math.Max(0, start - 40)..start].ReplaceLineEndings(" ");
                    var right = text[end..Math.Min(text.Length, end + 30)].ReplaceLineEndings(" ");
                    Console.WriteLine($"{what}\t{Path.GetFileNameWithoutExtension(file)[..Math.Min(12, Path.GetFileNameWithoutExtension(file).Length)]}\tkey {key}\tread {value}\t…{left}[{text[start..end].ReplaceLineEndings(" ")}]{right}…");
                }
            }
        }

        private static bool Same(string? value, string key) => (value ?? "null") == key || (value is null && key.Length == 0);
    }
}
