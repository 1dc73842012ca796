using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>The part of the knowledge that the record needs, so that tests can hand in a small world.</summary>
internal sealed class RecordKnowledge
{
    private readonly IReadOnlyDictionary<string, EventKind> _kinds;
    private readonly IReadOnlyDictionary<string, KnownPlace> _places;
    private readonly HashSet<string> _splitCountries;

    public RecordKnowledge(
        IReadOnlyDictionary<string, EventKind> kinds,
        IReadOnlyDictionary<string, KnownActor> actors,
        IReadOnlyDictionary<string, KnownPlace> places,
        IReadOnlyList<Regime> regimes,
        Lexicon lexicon)
    {
        _kinds = kinds;
        _places = places;
        Actors = actors;
        Regimes = regimes;
        Lexicon = lexicon;
        _splitCountries = [.. actors.Values
            .Where(actor => actor.Opponents.Any(link => actors.TryGetValue(link.Actor, out var other) && other.Country == actor.Country))
            .Select(actor => actor.Country)
            .OfType<string>()];
    }

    public IReadOnlyDictionary<string, KnownActor> Actors { get; }

    public IReadOnlyList<Regime> Regimes { get; }

    public Lexicon Lexicon { get; }

    public static RecordKnowledge Of(KnowledgeBase knowledge) =>
        new(knowledge.Kinds, knowledge.Actors, knowledge.Places, knowledge.Regimes, knowledge.Lexicon);

    /// <summary>The family of a kind; a kind that the ontology lacks is a family of its own.</summary>
    public string Family(string kind) => _kinds.TryGetValue(kind, out var known) ? known.Family : kind;

    /// <summary>Other families that a kind can meet.</summary>
    public IReadOnlyList<string> Also(string kind) => _kinds.TryGetValue(kind, out var known) ? known.Also : [];

    /// <summary>Whether the country is fought over by parties of its own, so that "the army" of it names nobody for sure.</summary>
    public bool IsSplit(string country) => _splitCountries.Contains(country);

    /// <summary>Ids of the places that contain a place, nearest first.</summary>
    public IEnumerable<string> Containers(string place)
    {
        // The files may hold a ring by mistake; no place lies more than a few levels deep.
        for (var depth = 0; depth < 8 && _places.TryGetValue(place, out var known) && known.In is { } container; depth++)
        {
            yield return container;
            place = container;
        }
    }

    /// <summary>Country code of a state's own entry ("countries/RU"); null for any other actor.</summary>
    public static string? StateCode(string actor) =>
        actor.StartsWith("countries/", StringComparison.Ordinal) && actor.Length == "countries/XX".Length ? actor["countries/".Length..] : null;

    /// <summary>Whether actors of this kind speak and act for their country where no knowledge says otherwise.</summary>
    public static bool ServesState(ActorKind kind) => kind is ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.Police;
}
