using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Tells whom words mean that stand for somebody only inside a theatre ("the army", "the government"): the one of the country where the report is at home
/// (<see cref="HomeCountries"/>), who existed then. Where two stay possible it is nobody: better none than a neighbour's army.
/// </summary>
internal sealed class LocalNames
{
    private readonly ReadingState _state;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    // By the noun that ends their name ("Rwandan army", "army of Niger"): whose they are.
    private readonly Dictionary<string, HashSet<string>> _owners = new(StringComparer.OrdinalIgnoreCase);

    public LocalNames(ReadingState state, IReadOnlyList<(int First, int End, IReadOnlyList<KnownName> Names)> matches)
    {
        _state = state;
        foreach (var (first, end, names) in matches)
        {
            foreach (var name in names.Where(name => name.Use != NameUse.Description))
            {
                if (name is { Use: NameUse.Name, Actor: not null })
                {
                    _named.Add(name.Actor);
                }

                if (first >= 0 && name.Actor is { } actor && state.Knowledge.Actors[actor] is { Country: { } country } known)
                {
                    NoteOwner(first, end, known, country);
                }
            }
        }
    }

    /// <summary>The names that may be meant where they stand.</summary>
    public IReadOnlyList<KnownName> Meant(int first, int end, IReadOnlyList<KnownName> names)
    {
        if (names.All(name => name.Use != NameUse.Description))
        {
            return names;
        }

        var isSpecific = IsSpecific(first, end);
        var described = names.Where(name => name.Use == NameUse.Description && (isSpecific || name.Theatre is null || IsHere(_state.Knowledge.Actors[name.Actor!], name.Theatre, first, end))).ToList();
        if (described.Exists(name => Lives(name.Actor!)))
        {
            described.RemoveAll(name => !Lives(name.Actor!));
        }

        if (described.Select(name => name.Actor).Distinct().Skip(1).Any())
        {
            described.RemoveAll(name => !_named.Contains(name.Actor!));
        }

        var isOne = !described.Select(name => name.Actor).Distinct().Skip(1).Any();
        return [.. names.Where(name => name.Use != NameUse.Description || (isOne && described.Contains(name)))];
    }

    private bool Lives(string id) => _state.Document.Published is { } day && _state.Knowledge.Actors[id] is var actor && !(day < actor.From) && !(day > actor.To);

    // "Rwandan troops", "the Darfur rebels" tell by themselves whose they are.
    private bool IsSpecific(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_state.Tree.Tag(token) is UniversalTag.Propn or UniversalTag.Adj && char.IsUpper(_state.Tree.Form(token)[0]) && IsKnown(token))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKnown(int token)
    {
        var atoms = Atoms.Of(_state.Tree.Form(token).ToString());
        return _state.Knowledge.Names.Longest(atoms, 0, (name, after) => after == atoms.Count && name.Use != NameUse.Description, out _).Count > 0;
    }

    private bool IsHere(KnownActor actor, string theatre, int first, int end)
    {
        var offset = _state.Text.Starts[first];
        var (dateline, told) = (_state.Homes.Dateline(offset), _state.Homes.MostTold(offset));
        if (actor.LocalIn.Count > 0)
        {
            return (dateline is null && told is null) || actor.LocalIn.Any(country => country == dateline || country == told);
        }

        if (actor.Country is not { } own || !_state.Knowledge.Theatres[theatre].Countries.Contains(own))
        {
            return true;
        }

        if (actor.Kind is not (ActorKind.Military or ActorKind.Police or ActorKind.Government or ActorKind.Person))
        {
            return (dateline is null && told is null) || own == dateline || own == told || _named.Contains(actor.Id);
        }

        var owners = _owners.GetValueOrDefault(_state.Tree.Form(end - 1).ToString());
        var isNamed = _named.Contains(actor.Id) || owners?.Contains(own) == true;
        var hasRival = owners?.Any(country => country != own) == true;
        // A bureau tells of its neighbors: theirs is meant only once it was called by its full name.
        return own == (dateline ?? told) ? isNamed || !hasRival : (dateline ?? told) is null || (isNamed && !hasRival && own == told);
    }

    private void NoteOwner(int first, int end, KnownActor actor, string country)
    {
        var text = _state.Text;
        if (actor.Kind is ActorKind.Military or ActorKind.Police or ActorKind.Government && end - first > 1)
        {
            Add(end - 1, country);
        }

        if (actor.Kind != ActorKind.State)
        {
            return;
        }

        // "Niger's army", "the army of Niger".
        var next = end < text.Count && _state.Text.PennTags[end] == "POS" ? end + 1 : end;
        if (next < text.Count && text.SentenceOf[next] == text.SentenceOf[first])
        {
            Add(next, country);
        }

        if (first > 1 && _state.Tree.FormIs(first - 1, "of"))
        {
            Add(first - 2, country);
        }
    }

    private void Add(int noun, string country)
    {
        var form = _state.Tree.Form(noun).ToString();
        if (!_owners.TryGetValue(form, out var countries))
        {
            _owners.Add(form, countries = new HashSet<string>(StringComparer.Ordinal));
        }

        countries.Add(country);
    }
}
