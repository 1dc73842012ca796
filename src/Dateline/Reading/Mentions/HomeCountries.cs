using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// In which country a report is at home, at each place of its text: what tells whose "the army" and "the capital" are. Its dateline says so, else the places that it
/// tells of. Where the dateline is of one country and the places lie in another (a bureau that covers its neighbours), both stay possible.
/// </summary>
internal sealed class HomeCountries
{
    // So many times as often as the next a country must be spoken of to be the one that the report is about.
    private const double ClearShare = 1.5;

    // What a mention says of where the report is: a town or province, the country itself, and an adjective or an army, which may be far from home.
    private const int LocalPlace = 2;
    private const int CountryName = 1;

    private readonly List<Section> _sections = [];

    /// <summary>Before any names are known: at home nowhere.</summary>
    public static HomeCountries Nowhere { get; } = new();

    public static HomeCountries Of(ReadingState state, IReadOnlyList<(int First, int End, IReadOnlyList<KnownName> Names)> matches)
    {
        var homes = new HomeCountries();
        homes.Divide(state);
        homes.Count(state, matches);
        homes.Resolve(state);
        return homes;
    }

    /// <summary>The country of the dateline that an offset stands under; null where none is told or it cannot be told which.</summary>
    public string? Dateline(int offset) => At(offset)?.Country;

    /// <summary>The country that most places around an offset lie in; null where there is none or several are as likely.</summary>
    public string? MostTold(int offset) => At(offset)?.MostTold;

    /// <summary>The country that a report is about beyond doubt at an offset: dateline and places do not gainsay each other; else null.</summary>
    public string? Settled(int offset) => At(offset) switch
    {
        { Country: null } section => section.MostTold,
        { Country: { } dateline } section => section.MostTold == dateline || (section.MostTold is null && (section.Places.Count == 0 || section.Places.ContainsKey(dateline))) ? dateline : null,
        null => null,
    };

    /// <summary>Whether dateline and places tell of different countries at an offset.</summary>
    public bool AreDivided(int offset) => At(offset) is { Country: not null } && Settled(offset) is null;

    /// <summary>Where the report of a digest that an offset stands in begins; 0 in the first and in documents of one report.</summary>
    public int ReportStart(int offset) => At(offset)?.Start ?? 0;

    /// <summary>The country of the largest place of a name, where no other country has one of nearly that size; else null.</summary>
    public static string? OnlyCountry(IGazetteer gazetteer, ReadOnlySpan<char> words)
    {
        const double Clear = 10;
        var candidates = gazetteer.Find(words);
        var largest = candidates.MaxBy(place => place.Population ?? 0);
        return largest is { Population: > 100_000 } && candidates.All(other => other.Country == largest.Country || (other.Population ?? 0) * Clear < largest.Population) ? largest.Country : null;
    }

    private Section? At(int offset)
    {
        int low = 0, high = _sections.Count;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _sections[middle].Start <= offset ? (middle, high) : (low, middle);
        }

        return low < high ? _sections[low] : null;
    }

    // A digest has many datelines; what stands over the first one, a title, is told under it.
    private void Divide(ReadingState state)
    {
        var text = state.Text.Text;
        foreach (var dateline in ParserInput.Datelines(text).OrderBy(dateline => dateline.Start).ThenByDescending(dateline => dateline.End))
        {
            if (_sections.Count == 0 || _sections[^1].Dateline.End <= dateline.Start)
            {
                _sections.Add(new Section(_sections.Count == 0 ? 0 : dateline.Start, dateline));
            }
        }

        if (_sections.Count == 0)
        {
            _sections.Add(new Section(0, default));
        }
    }

    private void Count(ReadingState state, IReadOnlyList<(int First, int End, IReadOnlyList<KnownName> Names)> matches)
    {
        var theatre = state.Theatre is { } id ? state.Knowledge.Theatres[id] : null;
        var covered = new HashSet<int>();
        var section = 0;
        foreach (var (first, end, names) in matches)
        {
            if (first < 0)
            {
                continue;
            }

            covered.UnionWith(Enumerable.Range(first, end - first));
            section = Next(section, state.Text.Starts[first]);
            var told = names.Where(name => name.Use != NameUse.Description).Select(name => Told(state.Knowledge, name)).Where(one => one.Country is not null).Distinct().ToList();
            if (told.Count > 1 && theatre is not null)
            {
                told.RemoveAll(one => !theatre.Countries.Contains(one.Country!));
            }

            // States that have their part in a war are named all over the reports of it; the war is where its towns are.
            if (told is [{ Country: { } country, Weight: var weight }] && (weight == LocalPlace || theatre is null || theatre.Countries.Contains(country)))
            {
                _sections[section].Add(country, weight);
            }
        }

        section = 0;
        foreach (var span in state.Text.Names)
        {
            if (span.Kind == NameKind.Location && !covered.Contains(span.First) && OnlyCountry(state.Knowledge.Gazetteer, state.WordsOf(span.First, span.End)) is { } country)
            {
                section = Next(section, state.Text.Starts[span.First]);
                _sections[section].Add(country, LocalPlace);
            }
        }
    }

    private int Next(int section, int offset)
    {
        while (section + 1 < _sections.Count && _sections[section + 1].Start <= offset)
        {
            section++;
        }

        return section;
    }

    private static (string? Country, int Weight) Told(KnowledgeBase knowledge, KnownName name)
    {
        if (name.Place is { } place)
        {
            return (knowledge.Places[place].Country, knowledge.Places[place].Precision == PlacePrecision.Country ? CountryName : LocalPlace);
        }

        var actor = knowledge.Actors[name.Actor!];
        return actor.Kind switch
        {
            ActorKind.State => (actor.Country, name.Use == NameUse.Metonym ? CountryName : 0),
            ActorKind.Military or ActorKind.Government or ActorKind.Police or ActorKind.Person => (actor.Country, 0),
            _ => (null, 0),
        };
    }

    private void Resolve(ReadingState state)
    {
        foreach (var section in _sections)
        {
            section.Country = section.Dateline.Length == 0 ? null : DatelineCountries.Of(state, section.Dateline.In(state.Text.Text), section.Mentions.Keys);
            if (section.Country is { } dateline)
            {
                // One neighbor named once ("rebels from Mali") says nothing against a dateline, and adjectives never do.
                var others = section.Places.Where(pair => pair.Key != dateline).ToList();
                if (others is [{ Value: < LocalPlace }])
                {
                    section.Places.Remove(others[0].Key);
                }
            }

            section.MostTold = Clearest(section.Places) ?? (section.Country is null ? Clearest(section.Mentions) : null);
        }
    }

    private static string? Clearest(Dictionary<string, int> counts)
    {
        string? best = null;
        int most = 0, second = 0;
        foreach (var (country, count) in counts)
        {
            if (count > most)
            {
                (best, most, second) = (country, count, most);
            }
            else
            {
                second = Math.Max(second, count);
            }
        }

        return most > 0 && most >= second * ClearShare ? best : null;
    }

    private sealed class Section(int start, Span dateline)
    {
        public int Start { get; } = start;

        public Span Dateline { get; } = dateline;

        public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Mentions { get; } = new(StringComparer.Ordinal);

        public string? Country { get; set; }

        public string? MostTold { get; set; }

        public void Add(string country, int weight)
        {
            Mentions[country] = Mentions.GetValueOrDefault(country) + weight + 1;
            if (weight > 0)
            {
                Places[country] = Places.GetValueOrDefault(country) + weight;
            }
        }
    }
}
