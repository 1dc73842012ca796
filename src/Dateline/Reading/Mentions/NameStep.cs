using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the known names, chooses the theatre they speak for, and marks the words of the lexicon.</summary>
internal sealed class NameStep : IReadingStep
{
    private const int NamesOfSureTheatre = 2;

    public IReadOnlyList<Layer> Needs => [Layer.Parse];

    public IReadOnlyList<Layer> Adds => [Layer.Names, Layer.Words];

    public void Run(ReadingState state)
    {
        if (state.Text.Count == 0)
        {
            return;
        }

        var atoms = Atoms.Of(state.Text.Text);
        var tokens = TokensOf(atoms, state.Text);
        (state.Theatre, var isSure) = ChooseTheatre(state, Match(state, atoms, tokens, null, hasDescriptions: false));
        var matches = Match(state, atoms, tokens, state.Theatre, isSure);
        state.Homes = HomeCountries.Of(state, matches);
        var local = new LocalNames(state, matches);
        foreach (var (first, end, names) in matches)
        {
            // A dateline tells of the theatre, but its words are no tokens.
            if (first < 0 || local.Meant(first, end, names) is not { Count: > 0 } meant)
            {
                continue;
            }

            var match = Choose(state, first, end, meant);
            state.Names.Add(match);
            for (var token = first; token < end; token++)
            {
                state.NameOf[token] = match;
            }
        }

        state.Tree.Join(state.Names.Where(name => name.Use != NameUse.Description && name.End - name.First > 1).Select(name => (name.First, name.End)));
        WordMarks.Mark(state, atoms, tokens);
    }

    /// <summary>Index of the token that holds each atom.</summary>
    private static int[] TokensOf(Atoms atoms, ParsedText text)
    {
        var tokens = new int[atoms.Count];
        var token = 0;
        for (var atom = 0; atom < atoms.Count; atom++)
        {
            while (token + 1 < text.Count && text.Ends[token] <= atoms.Starts[atom])
            {
                token++;
            }

            tokens[atom] = token;
        }

        return tokens;
    }

    /// <summary>The token of an atom; −1 where the parser was not shown it.</summary>
    internal static int OfToken(Atoms atoms, ParsedText text, int[] tokens, int atom) =>
        tokens[atom] < text.Count && text.Starts[tokens[atom]] < atoms.Ends[atom] && text.Ends[tokens[atom]] > atoms.Starts[atom] ? tokens[atom] : -1;

    private static List<(int First, int End, IReadOnlyList<KnownName> Names)> Match(
        ReadingState state, Atoms atoms, int[] tokens, string? theatre, bool hasDescriptions)
    {
        var matches = new List<(int, int, IReadOnlyList<KnownName>)>();
        var text = state.Text;
        for (var atom = 0; atom < atoms.Count;)
        {
            var from = atom;
            bool Fits(KnownName name, int end) =>
                text.SentenceOf[tokens[from]] == text.SentenceOf[tokens[end - 1]]
                && !IsElsewhere(state, name, theatre)
                && (name.Use == NameUse.Description ? (name.Theatre is null || hasDescriptions) && (name.Theatre is null || name.Theatre == theatre) && Existed(state.Knowledge.Actors[name.Actor!], state.Document.Published) : NameLooks.LikeName(text, atoms, tokens, from, end) || NameLooks.LikeShortPlace(name, text, atoms, tokens, from, end));

            var names = state.Knowledge.Names.Longest(atoms, atom, Fits, out var after);
            if (names.Count == 0)
            {
                atom++;
                continue;
            }

            // "The Army of the People": no "the army" stands where a name begins that goes on behind it.
            from = after - 1;
            if (after - atom > 1 && names.All(name => name.Use == NameUse.Description) && state.Knowledge.Names.Longest(atoms, from, Fits, out var behind).Any(name => name.Use != NameUse.Description) && behind > after)
            {
                atom = from;
                continue;
            }

            matches.Add((OfToken(atoms, text, tokens, atom), tokens[after - 1] + 1, names));
            atom = after;
        }

        return matches;
    }

    // Towns of another war lose to the gazetteer, which knows the larger namesakes too, and no report speaks of a body founded five years later.
    private static bool IsElsewhere(ReadingState state, KnownName name, string? theatre) => name.Actor is { } actor ? name.Place is null && state.Document.Published < state.Knowledge.Actors[actor].From?.AddYears(-5)
        : theatre is not null && name.Place is { } place && !place.StartsWith(theatre + "/", StringComparison.Ordinal)
        && state.Knowledge.Places[place].Precision is Model.PlacePrecision.Settlement or Model.PlacePrecision.District;

    // Names of a theatre's own actors and places speak for it twice as loudly as the names of its countries, which other wars mention too.
    // What a bare "the rebels" stands for is taken from a theatre only when two of its own names show that the report is about it.
    private static (string? Theatre, bool IsSure) ChooseTheatre(ReadingState state, IEnumerable<(int First, int End, IReadOnlyList<KnownName> Names)> matches)
    {
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var own = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var published = state.Document.Published;
        foreach (var (_, _, names) in matches)
        {
            foreach (var id in names.Select(name => name.Actor ?? name.Place!).Distinct())
            {
                var file = id[..id.IndexOf('/', StringComparison.Ordinal)];
                if (state.Knowledge.Theatres.ContainsKey(file))
                {
                    votes[file] = votes.GetValueOrDefault(file) + 2;
                    if (!own.TryGetValue(file, out var ids))
                    {
                        own.Add(file, ids = new HashSet<string>(StringComparer.Ordinal));
                    }

                    ids.Add(id);
                }
                else if (file == "countries" && id.Length == "countries/".Length + 2)
                {
                    foreach (var theatre in state.Knowledge.Theatres.Values.Where(theatre => theatre.Countries.Contains(id[^2..])))
                    {
                        votes[theatre.Id] = votes.GetValueOrDefault(theatre.Id) + 1;
                    }
                }
            }
        }

        string? best = null;
        var most = 1.0;
        foreach (var (id, count) in votes)
        {
            var theatre = state.Knowledge.Theatres[id];
            var isOutOfDate = published < theatre.From || published > theatre.To;
            var weight = isOutOfDate ? count / 4.0 : count;
            if (weight > most)
            {
                (best, most) = (id, weight);
            }
        }

        return (best, best is not null && own.TryGetValue(best, out var known) && known.Count >= NamesOfSureTheatre);
    }

    private static NameMatch Choose(ReadingState state, int first, int end, IReadOnlyList<KnownName> names)
    {
        KnownName? actorName = null;
        KnownName? placeName = null;
        double actorScore = double.MinValue, placeScore = double.MinValue;
        foreach (var name in names)
        {
            if (name.Actor is { } actorId)
            {
                var actor = state.Knowledge.Actors[actorId];
                var score = Affinity(state, actorId) - (Existed(actor, state.Document.Published) ? 0 : 3) - (name.Use == NameUse.Description ? 0.5 : 0);
                if (score > actorScore)
                {
                    (actorName, actorScore) = (name, score);
                }
            }

            // England is a part of the country that it also stands for: the finer place is meant.
            if (name.Place is { } placeId && Affinity(state, placeId) + (state.Knowledge.Places[placeId].Precision == PlacePrecision.Country ? 0 : 0.1) is var affinity && affinity > placeScore)
            {
                (placeName, placeScore) = (name, affinity);
            }
        }

        return new NameMatch
        {
            First = first,
            End = end,
            Use = (actorName ?? placeName)!.Use,
            Actor = actorName?.Actor is { } actor2 ? state.Knowledge.Actors[actor2] : null,
            Place = placeName?.Place is { } place ? state.Knowledge.Places[place] : null,
        };
    }

    private static double Affinity(ReadingState state, string id)
    {
        var file = id[..id.IndexOf('/', StringComparison.Ordinal)];
        return file == state.Theatre ? 4 : state.Knowledge.Theatres.ContainsKey(file) ? 0 : 2;
    }

    private static bool Existed(KnownActor actor, DateOnly? day) => day is null || (!(day < actor.From) && !(day > actor.To?.AddYears(1)));
}
