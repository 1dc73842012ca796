using System.Globalization;

namespace Dateline.Bench.Toponyms;

/// <summary>
/// Recognition: a toponym is found when the answer has its very span. Resolution: over the toponyms found, the share whose spot lies within 161 km (100 miles) of the key's –
/// one without a spot counts as wrong – and the mean and median distance of those that have one. The share over all toponyms of the key counts the unfound as wrong too.
/// </summary>
internal sealed class ToponymScore
{
    /// <summary>A hundred miles, the field's usual bound.</summary>
    public const double Near = 161;

    private readonly List<double> _distances = [];

    public int Keys { get; private set; }

    public int Answers { get; private set; }

    public int Found { get; private set; }

    public int Close { get; private set; }

    public double F1 => 2.0 * Found / Math.Max(1, Keys + Answers);

    public double AccuracyOfFound => (double)Close / Math.Max(1, Found);

    public double AccuracyOfAll => (double)Close / Math.Max(1, Keys);

    public double MeanError => _distances.Count == 0 ? 0 : _distances.Average();

    public double MedianError => _distances.Count == 0 ? 0 : _distances.Order().ElementAt(_distances.Count / 2);

    /// <summary>Counts one text, and hands every miss to <paramref name="report"/>: its sort, the key, the answer.</summary>
    public void Add(IReadOnlyList<Toponym> keys, IReadOnlyList<Toponym> answers, Action<string, Toponym?, Toponym?> report)
    {
        Keys += keys.Count;
        Answers += answers.Count;
        var bySpan = answers.ToDictionary(answer => answer.Span);
        foreach (var key in keys)
        {
            if (!bySpan.Remove(key.Span, out var answer))
            {
                var near = answers.FirstOrDefault(other => other.Span.Overlaps(key.Span));
                report(near is null ? "missed" : "bounds", key, near);
                continue;
            }

            Found++;
            var distance = answer.DistanceTo(key);
            if (distance is { } kilometres)
            {
                _distances.Add(kilometres);
            }

            if (distance <= Near)
            {
                Close++;
            }
            else
            {
                report(distance is null ? "no spot" : "far", key, answer);
            }
        }

        foreach (var extra in bySpan.Values.Where(answer => !keys.Any(key => key.Span.Overlaps(answer.Span))))
        {
            report("extra", null, extra);
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"toponyms {Keys}  answers {Answers}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"recognition  P {(double)Found / Math.Max(1, Answers):0.000}  R {(double)Found / Math.Max(1, Keys):0.000}  F1 {F1:0.000}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"resolution   accuracy@161km {AccuracyOfFound:0.000} of those found, {AccuracyOfAll:0.000} of all   mean error {MeanError:0} km  median {MedianError:0} km  without a spot {Found - _distances.Count}"));
    }
}
