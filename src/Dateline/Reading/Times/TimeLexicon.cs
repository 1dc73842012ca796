using System.Globalization;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>The words of data/lexicon/times.yaml, ready to be looked up. Immutable once loaded, and safe to share.</summary>
internal sealed class TimeLexicon
{
    private static readonly Lazy<TimeLexicon> Loaded = new(() => new TimeLexicon());
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _file = LexiconFile.Read("data/lexicon/times.yaml");
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.Ordinal);

    private TimeLexicon()
    {
        Each("months", (word, value) => word.Month = Int(value));
        Each("months-short", (word, value) => (word.Month, word.ShortMonth) = (Int(value), true));
        Each("months-doubtful", (word, _) => word.DoubtfulMonth = true);
        Each("weekdays", (word, value) => word.Weekday = Int(value));
        Each("weekdays-short", (word, value) => (word.Weekday, word.ShortWeekday) = (Int(value), true));
        Each("units", (word, value) => word.Unit = value);
        Each("day-parts", (word, value) => word.DayPart = value);
        Each("seasons", (word, value) => word.Season = value);
        Each("edges", (word, value) => word.Edge = Enum.Parse<TimeEdge>(value, ignoreCase: true));
        Each("deixis", (word, value) => word.Deixis = Enum.Parse<TimeDeixis>(value, ignoreCase: true));
        Each("ordinals", (word, value) => word.Ordinal = Int(value));
        Each("vague-amounts", (word, value) => word.VagueAmount = Int(value));
        Each("days", (word, value) => word.Days = Int(value));
        Each("sets", (word, value) => word.Set = value);
        References = Phrases("references");
        Holidays = Phrases("holidays");
        AmountModifiers = Phrases("amount-modifiers");
        Bounds = Phrases("bounds");
        Zones = Section("zones").ToDictionary(z => z.Key, z => z.Value, StringComparer.Ordinal);
        AmountFillers = Words("amount-fillers");
        NameNouns = Words("name-nouns");
        Future = Words("future");
        Past = Words("past");
        Neutral = Words("neutral");
        Saying = Words("saying");
        YearCues = Words("year-cues");
        YearRefusalsBefore = Words("year-refusals-before");
        YearRefusalsAfter = Words("year-refusals-after");
        YearRefusalsAlways = Words("year-refusals-always");
        RateHeads = Words("rate-heads");
        OvernightThings = Words("overnight-things");
        Afterwards = Words("afterwards");
    }

    public static TimeLexicon Shared => Loaded.Value;

    /// <summary>Phrases with their value, by first word, longest first.</summary>
    public Dictionary<string, List<(string[] Words, string Value)>> References { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> Holidays { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> AmountModifiers { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> Bounds { get; }

    public Dictionary<string, string> Zones { get; }

    public HashSet<string> AmountFillers { get; }

    public HashSet<string> NameNouns { get; }

    public HashSet<string> Future { get; }

    public HashSet<string> Past { get; }

    public HashSet<string> Neutral { get; }

    public HashSet<string> Saying { get; }

    /// <summary>Adverbs that put an event behind the one told before it.</summary>
    public HashSet<string> Afterwards { get; }

    public HashSet<string> YearCues { get; }

    public HashSet<string> YearRefusalsBefore { get; }

    public HashSet<string> YearRefusalsAfter { get; }

    public HashSet<string> YearRefusalsAlways { get; }

    public HashSet<string> RateHeads { get; }

    public HashSet<string> OvernightThings { get; }

    /// <summary>What a lower-case word can mean; null when it has no meaning in times.</summary>
    public TimeWord? this[string word] => _words.GetValueOrDefault(word);

    public bool CanOpen(string word) =>
        _words.ContainsKey(word) || References.ContainsKey(word) || Holidays.ContainsKey(word) || AmountModifiers.ContainsKey(word);

    private static int Int(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private List<KeyValuePair<string, string>> Section(string name) =>
        _file.TryGetValue(name, out var section) ? section : throw new InvalidDataException($"data/lexicon/times.yaml has no section '{name}'.");

    private HashSet<string> Words(string name) => [.. Section(name).Select(e => e.Key)];

    private void Each(string name, Action<TimeWord, string> set)
    {
        foreach (var (key, value) in Section(name))
        {
            if (!_words.TryGetValue(key, out var word))
            {
                _words[key] = word = new();
            }

            set(word, value);
        }
    }

    private Dictionary<string, List<(string[] Words, string Value)>> Phrases(string name) => LexiconPhrases.ByFirstWord(Section(name));
}
