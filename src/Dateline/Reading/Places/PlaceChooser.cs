using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Chooses among the places that bear a name: those of the countries that the report speaks of before others, those inside the region that is named beside them
/// ("Marion, Ohio") before all, towns before the regions called after them, and then the largest.
/// </summary>
internal sealed class PlaceChooser
{
    // About 30,000 people: a smaller place outside the countries of the report needs more than its name to be believed.
    private const double LeastScore = 4.5;

    // What a country that the report speaks of adds to the logarithm of the inhabitants: the country of the war, the others at least and at most, and the region beside the name.
    private const double MainCountryBonus = 6;
    private const double CountryBonus = 3;
    private const double ShareBonus = 2;
    private const double ContainerBonus = 4;

    // A town is meant where a region bears its name, unless the region is much larger or called one.
    private const double RegionOfTown = 2;

    private readonly ReadingState _state;
    private readonly NameSpan[] _spanAt;
    private readonly List<string> _countries;
    private readonly Dictionary<string, double> _bonus = new(StringComparer.Ordinal);

    /// <param name="state">The document.</param>
    /// <param name="spanAt">By token: the span of a name that covers it.</param>
    public PlaceChooser(ReadingState state, NameSpan[] spanAt)
    {
        _state = state;
        _spanAt = spanAt;
        _countries = state.Theatre is { } theatre ? [.. state.Knowledge.Theatres[theatre].Countries] : [];
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var country in state.Names.Select(name => name.Actor?.Kind == Model.ActorKind.State ? name.Actor.Country : name.Place?.Country).OfType<string>().Concat(_countries))
        {
            mentions[country] = mentions.GetValueOrDefault(country) + 1;
        }

        foreach (var span in state.Text.Names.Where(span => span.Kind == NameKind.Location))
        {
            if (HomeCountries.OnlyCountry(state.Knowledge.Gazetteer, state.WordsOf(span.First, span.End)) is { } country)
            {
                mentions[country] = mentions.GetValueOrDefault(country) + 1;
            }
        }

        _countries.AddRange(mentions.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Where(country => !_countries.Contains(country)));
        foreach (var (country, count) in mentions)
        {
            _bonus[country] = CountryBonus + (ShareBonus * count / mentions.Values.Max());
        }

        if (state.Theatre is { } id && MainCountry(state, state.Knowledge.Theatres[id]) is { } main)
        {
            _bonus[main] = MainCountryBonus;
        }
    }

    // The country that a report of a war is about: the one where it is at home, or the theatre's only one.
    private static string? MainCountry(ReadingState state, Theatre theatre) =>
        state.Homes.Settled(0) is { } home && (theatre.Countries.Contains(home) || state.Homes.MostTold(0) == home) ? home : theatre.Countries is [var only] ? only : null;

    /// <summary>The place that a name stands for; null when no gazetteer has one that can be believed.</summary>
    public GazetteerPlace? Choose(string words) => Best(words, null) ?? Alike(words);

    /// <summary>The place that a name in the text stands for, with regard to the region named after it.</summary>
    public GazetteerPlace? Choose(int first, int end)
    {
        var words = _state.WordsOf(first, end);
        if (Told(end) is { } inside)
        {
            // "Palma in Cabo Delgado", "Palma, Cabo Delgado": a namesake on another continent is not meant, even where no gazetteer has the one that is.
            return Best(words, inside) is { } place && place.Country == inside.Country ? place : null;
        }

        return Best(words, Container(end)) ?? Named(words) ?? Alike(words);
    }

    /// <summary>The place inside the region named right after it; null where none is named or none of that name lies there.</summary>
    public GazetteerPlace? ChooseInContainer(int first, int end) =>
        Container(end) is { } container && Best(_state.WordsOf(first, end), container) is { } place && Lies(place, container) > 0 ? place : null;

    /// <summary>The first-level subdivision of that very name; null when there is none.</summary>
    public GazetteerPlace? ChooseRegion(string words) =>
        Best(words, null) is { FeatureCode: "ADM1", Match: Knowledge.NameMatch.Spelling } region ? region : null;

    /// <summary>The first-level subdivision of a country that bears the name of a town in it ("Nampula province"); null when there is none.</summary>
    public GazetteerPlace? RegionCalled(string town, string? country) =>
        _state.Knowledge.Gazetteer.Find(town).FirstOrDefault(region => region.FeatureCode == "ADM1" && region.Country == country && region.Match == Knowledge.NameMatch.Spelling);

    private GazetteerPlace? Best(string words, (string Country, string? Admin1)? container)
    {
        GazetteerPlace? best = null;
        var bestScore = LeastScore;
        var candidates = _state.Knowledge.Gazetteer.Find(words);
        if (container is { Admin1: not null } peer && candidates.Any(region => region.FeatureCode == "ADM1" && region.Country == peer.Country))
        {
            // "California, Maryland and Ohio": one of a list of regions, not a village in the next.
            container = null;
        }

        foreach (var place in candidates)
        {
            var score = Size(place) + _bonus.GetValueOrDefault(place.Country) + (place.Match == Knowledge.NameMatch.Spelling ? 0.5 : 0)
                + (container is { } region ? ContainerBonus * Lies(place, region) : 0)
                - (IsRegion(place) && candidates.Any(town => !IsRegion(town) && town.Country == place.Country && town.Admin1 == place.Admin1) ? RegionOfTown : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    // "Nyanza Province": the noun for a sort of region is no part of the name in the gazetteer.
    private GazetteerPlace? Named(string words)
    {
        var space = words.LastIndexOf(' ');
        if (space < 0 || !_state.Knowledge.Lexicon.Places.Nouns.TryGetValue(words[(space + 1)..].ToLowerInvariant(), out var reach) || reach is not (PlaceReach.Region or PlaceReach.District))
        {
            return null;
        }

        return _state.Knowledge.Gazetteer.Find(words.AsSpan(0, space)).Where(place => IsRegion(place) && (_bonus.Count == 0 || _bonus.ContainsKey(place.Country)))
            .MaxBy(place => Size(place) + _bonus.GetValueOrDefault(place.Country));
    }

    private GazetteerPlace? Alike(string words)
    {
        foreach (var country in _countries.Take(2))
        {
            if (_state.Knowledge.Gazetteer.FindAlike(words, country) is [var alike, ..])
            {
                return alike;
            }
        }

        return null;
    }

    /// <summary>The region or country named after a comma: "Marion, Ohio", "Innisfail, Queensland".</summary>
    private (string Country, string? Admin1)? Container(int end)
    {
        return end + 1 < _state.Text.Count && _state.Tree.FormIs(end, ",") && _state.Text.SentenceOf[end] == _state.Text.SentenceOf[end + 1] ? Region(end + 1) : null;
    }

    /// <summary>Whether the region told right behind a name lies in another country than a place of that name.</summary>
    public bool IsElsewhere(int end, string? country) => Told(end) is { } region && country is not null && region.Country != country;

    private (string Country, string? Admin1)? Told(int end) => IsOwnContainer(end) ? Container(end) : Container(end) is null ? Inside(end) : null;

    // "In Marion, Ohio, on Friday" and not "in Paris, Syria and Iraq": what is no list, and of which only the region is known by that name.
    private bool IsOwnContainer(int end)
    {
        var token = end + 1;
        while (token < _state.Text.Count && (_state.NameOf[token]?.Place is not null || _spanAt[token] is { End: > 0, Kind: NameKind.Location }))
        {
            token++;
        }

        // A text may end with the region.
        if (token >= _state.Text.Count)
        {
            return Container(end) is { Admin1: not null };
        }

        return Container(end) is { Admin1: not null } && !_state.Tree.FormIs(token, "and")
            && !(_state.Tree.FormIs(token, ",") && token + 1 < _state.Text.Count && (_state.NameOf[token + 1]?.Place is not null || _spanAt[token + 1] is { End: > 0, Kind: NameKind.Location }));
    }

    /// <summary>The region named behind "in", after a list of names or after one: "Pemba, Palma and Nangade in Cabo Delgado".</summary>
    private (string Country, string? Admin1)? Inside(int end)
    {
        var token = end;
        while (token + 1 < _state.Text.Count && _state.Text.SentenceOf[token + 1] == _state.Text.SentenceOf[end - 1])
        {
            if (_state.Tree.FormIs(token, "in"))
            {
                return Region(token + 1);
            }

            var isLink = _state.Tree.FormIs(token, ",") || _state.Tree.FormIs(token, "and");
            var isName = _spanAt[token] is { End: > 0, Kind: NameKind.Location } || _state.NameOf[token]?.Place is not null;
            if (!isLink && !isName)
            {
                return null;
            }

            token++;
        }

        return null;
    }

    private (string Country, string? Admin1)? Region(int next)
    {
        if (_state.NameOf[next] is { } known)
        {
            return known.First == next && known.Place is { Country: { } country, Precision: Model.PlacePrecision.Country or Model.PlacePrecision.Region } ? (country, null) : null;
        }

        var span = _spanAt[next];
        return span.End > 0 && span.First == next && span.Kind == NameKind.Location && (Best(_state.WordsOf(span.First, span.End), null) ?? Named(_state.WordsOf(span.First, span.End)) ?? Alike(_state.WordsOf(span.First, span.End))) is { } region && IsRegion(region)
            ? (region.Country, region.Admin1)
            : null;
    }

    private static int Lies(GazetteerPlace place, (string Country, string? Admin1) region) =>
        place.Country != region.Country ? 0 : region.Admin1 is null ? 1 : place.Admin1 == region.Admin1 && place.FeatureCode != "ADM1" ? 2 : 0;

    private static double Size(GazetteerPlace place) => Math.Log10((place.Population ?? 0) + 1);

    private static bool IsRegion(GazetteerPlace place) => place.Precision == Model.PlacePrecision.Region;
}
