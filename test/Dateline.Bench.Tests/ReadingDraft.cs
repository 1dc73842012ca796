using Dateline.Model;

namespace Dateline.Bench.Tests;

/// <summary>A reading put together by hand: words are given, and their spans found in the text.</summary>
internal sealed class ReadingDraft(string text, DateOnly? published = null)
{
    private readonly List<Actor> _actors = [];
    private readonly List<Place> _places = [];
    private readonly List<Claim> _claims = [];

    public ReadingDraft Actor(string id, string name, ActorKind kind, string? country = null, string? knowledge = null, params string[] aliases)
    {
        var mentions = aliases.Append(name).Where(text.Contains).Select(words => new Mention(Where(words), words)).ToList();
        _actors.Add(new Actor { Id = id, Name = name, Kind = kind, Country = country, Knowledge = knowledge, Aliases = aliases, Mentions = mentions });
        return this;
    }

    public ReadingDraft Place(string id, string name, string country, double latitude, double longitude, params string[] mentions)
    {
        _places.Add(new Place
        {
            Id = id, Name = name, Country = country, Latitude = latitude, Longitude = longitude, Precision = PlacePrecision.Settlement,
            Mentions = [.. mentions.Select(words => new Mention(Where(words), words))],
        });
        return this;
    }

    public ReadingDraft Claim(string kind, string? plover, string trigger, Status status, IEnumerable<(Role Role, string Words, string? Actor)> roles, string? place = null, params ClaimSource[] sources)
    {
        var at = place is null ? null : _places.First(known => known.Id == place);
        _claims.Add(new Claim
        {
            Id = $"c{_claims.Count + 1}",
            Evidence = new Span(0, text.Length),
            Sources = sources,
            Background = false,
            Event = new ClaimEvent
            {
                Kind = kind,
                Plover = plover,
                Trigger = new TextSpan(Where(trigger), trigger),
                Roles = [.. roles.Select(role => new RoleFiller(role.Role, Where(role.Words), role.Words, role.Actor))],
                Places = at is null ? [] : [new PlaceFiller(PlaceRole.At, at.Mentions[0].Span, at.Mentions[0].Text, at.Id)],
                Counts = [],
                Status = status,
            },
        });
        return this;
    }

    public DocumentReading Done() => new()
    {
        Document = new Document { Id = "sha256:TST-1", Text = text, Published = published, Language = "en" },
        Actors = _actors,
        Places = _places,
        Claims = _claims,
        Framing = [],
    };

    public Span Where(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"'{words}' does not stand in the text") : new Span(start, start + words.Length);
    }
}
