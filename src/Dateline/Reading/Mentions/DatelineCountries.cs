using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Tells which country a dateline is of: "BANGUI, Central African Republic (Agency) –", "SRINAGAR –".</summary>
internal static class DatelineCountries
{
    private static readonly char[] Ends = ['(', '–', '—', '['];

    /// <summary>The country of a dateline; null where it names two, none, or a town that lies in several.</summary>
    /// <param name="state">The document.</param>
    /// <param name="dateline">Its words, with date and agency.</param>
    /// <param name="mentioned">The countries that the report speaks of, which are meant before others.</param>
    public static string? Of(ReadingState state, string dateline, IReadOnlyCollection<string> mentioned)
    {
        var words = dateline.IndexOfAny(Ends) is > 0 and var end ? dateline[..end] : dateline;
        string? country = null;
        foreach (var place in words.Split('/'))
        {
            if (CountryOf(state, place, mentioned) is not { } told || (country is not null && country != told))
            {
                return null;
            }

            country = told;
        }

        return country;
    }

    private static string? CountryOf(ReadingState state, string place, IReadOnlyCollection<string> mentioned)
    {
        var parts = place.Split(',', StringSplitOptions.TrimEntries);
        var town = parts[0].TrimEnd('-', ' ');
        var found = state.Knowledge.Gazetteer.Find(town);

        // "ATLANTA, Georgia" is in no country of that name.
        foreach (var part in parts.Skip(1))
        {
            if (Named(state, part.TrimEnd('-', ' ')) is [var container] && (found.Count == 0 || found.Any(one => one.Country == container)))
            {
                return container;
            }
        }

        var theatre = state.Theatre is { } id ? state.Knowledge.Theatres[id].Countries : [];
        var named = Named(state, town);
        if (named.Count > 1 && named.Count(country => theatre.Contains(country)) == 1)
        {
            return named.First(theatre.Contains);
        }

        if (named is [var only])
        {
            return only;
        }

        var near = found.Where(one => one.Precision == PlacePrecision.Settlement && mentioned.Contains(one.Country)).Select(one => one.Country).Distinct().ToList();
        return near is [var single] ? single : HomeCountries.OnlyCountry(state.Knowledge.Gazetteer, town);
    }

    /// <summary>The countries of the states, capitals and known places of exactly that name.</summary>
    private static List<string> Named(ReadingState state, string words)
    {
        var atoms = Atoms.Of(words);
        var names = state.Knowledge.Names.Longest(atoms, 0, (name, end) => end == atoms.Count && (name.Place is not null || name.Use == NameUse.Metonym), out _);
        return [.. names.Select(name => name.Place is { } place ? state.Knowledge.Places[place].Country : state.Knowledge.Actors[name.Actor!].Country).OfType<string>().Distinct()];
    }
}
