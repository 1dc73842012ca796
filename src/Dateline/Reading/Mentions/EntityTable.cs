using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>The entities of one document, found again by knowledge, by name or by description.</summary>
internal sealed class EntityTable(ReadingState state)
{
    private readonly Dictionary<string, Entity> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> _described = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _byLastWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, ActorKind), KnownActor?> _forces = [];

    public Entity OfKnown(KnownActor actor)
    {
        if (!_known.TryGetValue(actor.Id, out var entity))
        {
            entity = Add(new Entity { Name = actor.Name, Kind = actor.Kind, Class = ClassOf(actor.Kind), Known = actor, Country = actor.Country });
            _known.Add(actor.Id, entity);
        }

        return entity;
    }

    /// <summary>A person by the words of a name: the same words, or the last word of an earlier fuller name.</summary>
    public Entity OfPersonName(string words)
    {
        if (_named.TryGetValue(words, out var entity))
        {
            return entity;
        }

        var surname = words[(words.LastIndexOf(' ') + 1)..];
        entity = surname == words
            ? _byLastWord.GetValueOrDefault(surname)?.FindLast(candidate => candidate.Kind == ActorKind.Person && candidate.IsNamed)
            : null;
        if (entity is null)
        {
            entity = Add(new Entity { Name = words, Kind = ActorKind.Person, Class = ArgumentClass.Person | ArgumentClass.Actor });
        }

        _named[words] = entity;
        return entity;
    }

    public Entity OfName(string words, ActorKind kind, ArgumentClass @class)
    {
        if (!_named.TryGetValue(words, out var entity))
        {
            entity = Add(new Entity { Name = words, Kind = kind, Class = @class });
            _named.Add(words, entity);
        }

        return entity;
    }

    public Entity OfDescription(string words, string headNoun, ActorKind kind, ArgumentClass @class, bool isPlural, int at)
    {
        var key = $"{Bare(words)}/{isPlural}/{state.Homes.ReportStart(state.Text.Starts[at])}";
        if (!_described.TryGetValue(key, out var entity))
        {
            entity = Add(new Entity { Name = Bare(words), Kind = kind, Class = @class, HeadNoun = headNoun, IsPlural = isPlural });
            _described.Add(key, entity);
        }

        return entity;
    }

    /// <summary>
    /// The latest entity before a token that a definite description may point back to: described, or named, by the same noun. "The government" of one report of a digest is
    /// none of the report before.
    /// </summary>
    public Entity? Earlier(string headNoun, int before)
    {
        var start = state.Homes.ReportStart(state.Text.Starts[before]);
        return _byLastWord.GetValueOrDefault(headNoun)?.Where(entity => entity.LastHead >= 0 && entity.LastHead < before && (start == 0 || state.Text.Starts[entity.LastHead] >= start)).MaxBy(entity => entity.LastHead);
    }

    /// <summary>The armed forces of somebody: those a person leads, those of a state or government, or an armed group itself.</summary>
    public Entity? ForcesOf(Entity owner, ActorKind wanted)
    {
        if (owner.Known is not { } known)
        {
            // "The commander's men" are not the commander.
            var isOne = owner is { HeadNoun: { } noun, IsPlural: false } && !state.Knowledge.Lexicon.Coreference.Bodies.Contains(noun);
            return owner.Class.HasFlag(ArgumentClass.Force) && !isOne ? owner : null;
        }

        var day = state.Document.Published;
        if (known.Leads.FirstOrDefault(link => link.HeldOn(day)) is { } led)
        {
            return OfKnown(state.Knowledge.Actors[led.Actor]);
        }

        if (IsArmed(known.Kind))
        {
            return owner;
        }

        if (known.Kind == ActorKind.Person)
        {
            return null;
        }

        var kind = wanted == ActorKind.Police ? ActorKind.Police : ActorKind.Military;
        if (!_forces.TryGetValue((known.Id, kind), out var forces))
        {
            forces = state.Knowledge.Actors.Values
                .Where(actor => actor.Kind == kind && actor.PartOf.Any(link => link.Actor == known.Id && link.HeldOn(day)))
                .OrderByDescending(actor => actor.Id.StartsWith($"{state.Theatre}/", StringComparison.Ordinal))
                .ThenBy(actor => actor.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            _forces.Add((known.Id, kind), forces);
        }

        return forces is not null && wanted is ActorKind.Military or ActorKind.Police or ActorKind.Unknown ? OfKnown(forces!) : null;
    }

    internal static bool IsArmed(ActorKind kind) =>
        kind is ActorKind.Military or ActorKind.Rebel or ActorKind.Militia or ActorKind.Mercenary or ActorKind.Police;

    private static ArgumentClass ClassOf(ActorKind kind) => kind switch
    {
        ActorKind.Person => ArgumentClass.Person | ArgumentClass.Actor,
        ActorKind.Civilian => ArgumentClass.Person | ArgumentClass.Actor | ArgumentClass.Civilian,
        _ when IsArmed(kind) => ArgumentClass.Force | ArgumentClass.Actor,
        _ => ArgumentClass.Actor,
    };

    private static string Bare(string words)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "these ", "those ", "this ", "that ", "its ", "their ", "his ", "her ", "our ", "my ", "your ", "some ", "any ", "no ", "another "])
        {
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return words[article.Length..];
            }
        }

        return words;
    }

    /// <summary>Lets a later "the militias" point back to an entity that was called "Haftar's militias".</summary>
    public void Remember(string headNoun, Entity entity)
    {
        if (!_byLastWord.TryGetValue(headNoun, out var entities) || !entities.Contains(entity))
        {
            Index(headNoun, entity);
        }
    }

    private void Index(string name, Entity entity)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (!_byLastWord.TryGetValue(last, out var entities))
        {
            _byLastWord.Add(last, entities = []);
        }

        entities.Add(entity);
    }

    private Entity Add(Entity entity)
    {
        state.Entities.Add(entity);
        Index(entity.HeadNoun ?? entity.Name, entity);
        return entity;
    }
}
