using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>The actors of all readings, joined across documents, and how they stand to each other.</summary>
internal sealed class ActorIndex
{
    private readonly RecordKnowledge _knowledge;
    private readonly SortedDictionary<string, ActorNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Actor), ActorNode> _byDocument = [];
    private readonly Dictionary<string, List<(string Document, Actor Actor)>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, int Epoch), HashSet<string>> _closures = [];
    private readonly Dictionary<(int, int, int Epoch), ActorRelation> _relations = [];
    private readonly DateOnly[] _turns;

    public ActorIndex(IReadOnlyList<DocumentReading> readings, RecordKnowledge knowledge)
    {
        _knowledge = knowledge;
        _turns = [.. knowledge.Actors.Values
            .SelectMany(actor => actor.PartOf.Concat(actor.Leads).Concat(actor.Opponents).Select(link => (link.From, link.To)).Concat(actor.Offices.Select(office => (office.From, office.To))))
            .SelectMany(tie => new[] { tie.From, tie.To?.AddDays(1) })
            .OfType<DateOnly>().Distinct().Order()];
        foreach (var reading in readings)
        {
            foreach (var actor in reading.Actors)
            {
                var id = IdOf(actor);
                if (!_members.TryGetValue(id, out var members))
                {
                    _members.Add(id, members = []);
                }

                members.Add((reading.Document.Id, actor));
            }
        }

        foreach (var (id, members) in _members)
        {
            var node = NodeOf(id, _nodes.Count, members);
            _nodes.Add(id, node);
            foreach (var (document, actor) in members)
            {
                _byDocument[(document, actor.Id)] = node;
            }
        }
    }

    /// <summary>All actors, by id.</summary>
    public IEnumerable<ActorNode> Nodes => _nodes.Values;

    /// <summary>The record's actor for an actor of a reading; null when the reading names none, or one that it does not list.</summary>
    public ActorNode? Find(string document, string? actor) =>
        actor is null ? null : _byDocument.GetValueOrDefault((document, actor));

    /// <summary>Name of an actor of the record or of the knowledge.</summary>
    public string NameOf(string id) =>
        _nodes.TryGetValue(id, out var node) ? node.Name : _knowledge.Actors.TryGetValue(id, out var known) ? known.Name : id;

    public string? CountryOf(string id) =>
        _nodes.TryGetValue(id, out var node) ? node.Country : _knowledge.Actors.TryGetValue(id, out var known) ? known.Country : null;

    public ActorNode? NodeOf(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The actor itself and everything that it is part of, leads or speaks for on a day; all that it ever was, if the day is unknown.</summary>
    public IReadOnlySet<string> Closure(string id, DateOnly? day)
    {
        var epoch = Epoch(day);
        if (_closures.TryGetValue((id, epoch), out var closure))
        {
            return closure;
        }

        closure = [];
        var open = new Stack<string>([id]);
        while (open.TryPop(out var current))
        {
            if (closure.Add(current))
            {
                foreach (var parent in Parents(current, day))
                {
                    open.Push(parent);
                }
            }
        }

        _closures.Add((id, epoch), closure);
        return closure;
    }

    /// <summary>How two actors stand to each other on a day.</summary>
    public ActorRelation Relate(ActorNode left, ActorNode right, DateOnly? day)
    {
        if (left.Id == right.Id)
        {
            return ActorRelation.Same;
        }

        var key = (Math.Min(left.Number, right.Number), Math.Max(left.Number, right.Number), Epoch(day));
        if (!_relations.TryGetValue(key, out var relation))
        {
            _relations.Add(key, relation = Compare(left, right, day));
        }

        return relation;
    }

    /// <summary>Whether knowledge has the two, or wholes that they are part of, fight each other on a day.</summary>
    public bool AreOpposed(string left, string right, DateOnly? day)
    {
        var others = Closure(right, day);
        return Opponents(left, day).Any(others.Contains) || Opponents(right, day).Any(Closure(left, day).Contains);
    }

    /// <summary>The body that a person speaks, acts or leads for; the actor itself when it is no person or nothing is known.</summary>
    public string Body(ActorNode actor, DateOnly? day) =>
        actor.Kind == ActorKind.Person ? Parents(actor.Id, day).FirstOrDefault() ?? actor.Id : actor.Id;

    /// <summary>The whole at the top of everything that an actor is part of.</summary>
    public string Head(string id, DateOnly? day)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(id) && Parents(id, day).FirstOrDefault() is { } parent)
        {
            id = parent;
        }

        return id;
    }

    public RecordActor Build(ActorNode node)
    {
        var members = _members[node.Id];
        return new RecordActor
        {
            Id = node.Id,
            Name = node.Name,
            Kind = node.Kind,
            Country = node.Country,
            Knowledge = node.Known?.Id,
            Names = [.. members.SelectMany(member => member.Actor.Aliases.Append(member.Actor.Name))
                .Where(name => name != node.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            In = [.. members.Select(member => new ActorInDocument(member.Document, member.Actor.Id))],
        };
    }

    /// <summary>Ties are the same on all days between two days on which some tie begins or ends; what holds on one is kept for all of them.</summary>
    private int Epoch(DateOnly? day)
    {
        if (day is not { } known)
        {
            return -1;
        }

        var at = Array.BinarySearch(_turns, known);
        return at < 0 ? ~at : at + 1;
    }

    private static string IdOf(Actor actor) =>
        actor.Knowledge ?? $"{actor.Kind.ToString().ToLowerInvariant()}:{actor.Country ?? "--"}:{NameKey.Of(actor.Name)}";

    private ActorNode NodeOf(string id, int number, List<(string Document, Actor Actor)> members)
    {
        var known = _knowledge.Actors.GetValueOrDefault(id);
        var first = members[0].Actor;
        var name = known?.Name ?? members.Select(member => member.Actor.Name).OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).First();
        return new ActorNode
        {
            Id = id,
            Number = number,
            Name = name,
            Kind = known?.Kind ?? first.Kind,
            Country = known?.Country ?? first.Country,
            Known = known,
            IsDescription = known is null && NameForm.IsDescription(name),
            Words = NameKey.Words(name),
        };
    }

    private IEnumerable<string> Parents(string id, DateOnly? day)
    {
        var known = _knowledge.Actors.GetValueOrDefault(id);
        var node = _nodes.GetValueOrDefault(id);
        var any = false;
        if (known is not null)
        {
            var links = known.PartOf.Concat(known.Leads).Where(link => link.HeldOn(day)).Select(link => link.Actor)
                .Concat(known.Offices.Where(office => !(day < office.From) && !(office.To < day)).Select(office => office.Of).OfType<string>());
            foreach (var parent in links)
            {
                any = true;
                yield return parent;
            }
        }

        if (node?.SpeaksFor is { } body && body != id)
        {
            any = true;
            yield return body;
        }

        var country = node?.Country ?? known?.Country;
        var kind = node?.Kind ?? known?.Kind ?? ActorKind.Unknown;
        if (!any && country is not null && RecordKnowledge.ServesState(kind) && !_knowledge.IsSplit(country) && id != $"countries/{country}")
        {
            yield return $"countries/{country}";
        }
    }

    private IEnumerable<string> Opponents(string id, DateOnly? day) =>
        Closure(id, day).SelectMany(part => _knowledge.Actors.GetValueOrDefault(part)?.Opponents ?? []).Where(link => link.HeldOn(day)).Select(link => link.Actor);

    private ActorRelation Compare(ActorNode left, ActorNode right, DateOnly? day)
    {
        if (AreOpposed(left.Id, right.Id, day))
        {
            return ActorRelation.Apart;
        }

        var lefts = Closure(left.Id, day);
        var rights = Closure(right.Id, day);
        if (lefts.Contains(right.Id) || rights.Contains(left.Id))
        {
            return ActorRelation.Related;
        }

        if (left.Kind == ActorKind.Person && right.Kind == ActorKind.Person && !left.IsDescription && !right.IsDescription)
        {
            // "Gununu" and "Mohammed Gununu": one name holds the other.
            return left.Words.All(right.Words.Contains) || right.Words.All(left.Words.Contains) ? ActorRelation.Related : ActorRelation.Apart;
        }

        if (lefts.Overlaps(rights))
        {
            return ActorRelation.Related;
        }

        if (left.IsDescription || right.IsDescription)
        {
            return CompareDescription(left, right);
        }

        return IsStateOf(left, right) || IsStateOf(right, left) ? ActorRelation.Vague : ActorRelation.Apart;
    }

    private static ActorRelation CompareDescription(ActorNode left, ActorNode right)
    {
        if (left.Country is not null && right.Country is not null && left.Country != right.Country)
        {
            return ActorRelation.Apart;
        }

        if (left.Kind == right.Kind && left.Words[^1] == right.Words[^1])
        {
            return ActorRelation.Related;
        }

        var isEitherUnknown = left.Kind == ActorKind.Unknown || right.Kind == ActorKind.Unknown;
        return isEitherUnknown || IsArmed(left.Kind) == IsArmed(right.Kind) ? ActorRelation.Vague : ActorRelation.Apart;
    }

    /// <summary>A person may be a fighter, and a state acts through its forces; only civilians and their bodies are clearly something else.</summary>
    private static bool IsArmed(ActorKind kind) =>
        kind is not (ActorKind.Civilian or ActorKind.Organisation or ActorKind.Media or ActorKind.Business);

    private static bool IsStateOf(ActorNode state, ActorNode other) => state.Kind == ActorKind.State && state.Country is not null && state.Country == other.Country;
}
