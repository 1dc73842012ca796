using System.Globalization;

namespace Dateline.Reading.Quantities;

/// <summary>The words of data/lexicon/quantities.yaml, ready to be looked up. Immutable once loaded, and safe to share.</summary>
internal sealed class QuantityLexicon
{
    private static readonly Lazy<QuantityLexicon> Loaded = new(() => new QuantityLexicon());
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _file = LexiconFile.Read("data/lexicon/quantities.yaml");

    private QuantityLexicon()
    {
        Numbers = Values("numbers");
        Scales = Values("scales");
        Letters = Values("letters");
        Vague = Values("vague");
        Few = LexiconPhrases.ByFirstWord(Section("few"));
        Modifiers = LexiconPhrases.ByFirstWord(Section("modifiers"));
        AfterModifiers = LexiconPhrases.ByFirstWord(Section("after-modifiers"));
        Units = Section("units").ToDictionary(e => e.Key, e => Unit(e.Value), StringComparer.Ordinal);
        Currencies = Words("currencies");
        Designators = Words("designators");
        LooseDesignators = Words("loose-designators");
        UnitNames = Words("unit-names");
        Ages = Words("ages");
        Strength = Words("strength");
        Calibres = Words("calibres");
        Handing = Words("handing");
        Stops = Words("stops");
        Plurals = Words("plurals");
        OneBefore = Words("one-before");
        OneAfter = Words("one-after");
        OneNever = Words("one-never");
        OneOfNever = Words("one-of-never");
        Parts = Words("parts");
        NumberSigns = Words("number-signs");
        Negatives = Words("negatives");
    }

    public static QuantityLexicon Shared => Loaded.Value;

    public Dictionary<string, double> Numbers { get; }

    public Dictionary<string, double> Scales { get; }

    public Dictionary<string, double> Letters { get; }

    public Dictionary<string, double> Vague { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> Few { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> Modifiers { get; }

    public Dictionary<string, List<(string[] Words, string Value)>> AfterModifiers { get; }

    public Dictionary<string, QuantityUnit> Units { get; }

    public HashSet<string> Currencies { get; }

    public HashSet<string> Designators { get; }

    public HashSet<string> LooseDesignators { get; }

    public HashSet<string> UnitNames { get; }

    public HashSet<string> Ages { get; }

    public HashSet<string> Strength { get; }

    public HashSet<string> Calibres { get; }

    public HashSet<string> Stops { get; }

    /// <summary>Forms of verbs whose "over" is a part of them.</summary>
    public HashSet<string> Handing { get; }

    public HashSet<string> Plurals { get; }

    public HashSet<string> OneBefore { get; }

    public HashSet<string> OneAfter { get; }

    public HashSet<string> OneNever { get; }

    public HashSet<string> OneOfNever { get; }

    public HashSet<string> Parts { get; }

    public HashSet<string> NumberSigns { get; }

    public HashSet<string> Negatives { get; }

    private static QuantityUnit Unit(string name) => name switch
    {
        "distance" => QuantityUnit.Distance,
        "area" => QuantityUnit.Area,
        "mass" => QuantityUnit.Mass,
        "volume" => QuantityUnit.Volume,
        "share" => QuantityUnit.Share,
        "money" => QuantityUnit.Money,
        "time" => QuantityUnit.Duration,
        _ => QuantityUnit.Other,
    };

    private List<KeyValuePair<string, string>> Section(string name) =>
        _file.TryGetValue(name, out var section) ? section : throw new InvalidDataException($"data/lexicon/quantities.yaml has no section '{name}'.");

    private HashSet<string> Words(string name) => [.. Section(name).Select(e => e.Key)];

    private Dictionary<string, double> Values(string name) =>
        Section(name).ToDictionary(e => e.Key, e => double.Parse(e.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
