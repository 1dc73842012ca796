using Dateline.Model;

namespace Dateline.Tests.Record;

/// <summary>Describes one claim of a test report. All words must stand in its sentence.</summary>
internal sealed class ClaimDraft(Report report, string sentence, int start)
{
    private readonly List<ClaimSource> _sources = [];
    private readonly List<RoleFiller> _roles = [];
    private readonly List<PlaceFiller> _places = [];
    private readonly List<Count> _counts = [];
    private string _kind = "statement";
    private string _trigger = "";
    private Status _status = Status.Occurred;
    private EventTime? _time;
    private bool _background;

    public ClaimDraft Of(string kind, string trigger, Status status = Status.Occurred)
    {
        (_kind, _trigger, _status) = (kind, trigger, status);
        return this;
    }

    public ClaimDraft By(ActorSpec actor, string words) => Role(Dateline.Model.Role.Agent, actor, words);

    public ClaimDraft To(ActorSpec actor, string words) => Role(Dateline.Model.Role.Patient, actor, words);

    public ClaimDraft Recipient(ActorSpec actor, string words) => Role(Dateline.Model.Role.Recipient, actor, words);

    public ClaimDraft Items(params string[] words)
    {
        _roles.AddRange(words.Select(text => new RoleFiller(Dateline.Model.Role.Items, SpanOf(text), text, null)));
        return this;
    }

    public ClaimDraft At(PlaceSpec place, string words) => Place(PlaceRole.At, place, words);

    public ClaimDraft From(PlaceSpec place, string words) => Place(PlaceRole.Origin, place, words);

    public ClaimDraft Via(PlaceSpec place, string words) => Place(PlaceRole.Via, place, words);

    public ClaimDraft Into(PlaceSpec place, string words) => Place(PlaceRole.Destination, place, words);

    public ClaimDraft On(string day, string words)
    {
        _time = new EventTime(DateInterval.Of(DateOnly.ParseExact(day, "yyyy-MM-dd")), SpanOf(words), words);
        return this;
    }

    public ClaimDraft Between(string first, string last, string words, Precision precision)
    {
        var interval = new DateInterval(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd"), precision);
        _time = new EventTime(interval, SpanOf(words), words);
        return this;
    }

    public ClaimDraft Count(long value, string what, string words, string? modifier = null, long? low = null, long? high = null)
    {
        var isPlain = modifier is null && low is null && high is null;
        _counts.Add(new Count(what, isPlain ? value : low, isPlain ? value : high, value, modifier, SpanOf(words)));
        return this;
    }

    public ClaimDraft Said(ActorSpec actor, string words)
    {
        var span = SpanOf(words);
        _sources.Add(new ClaimSource(span, words, report.ActorId(actor, span, words), "said", false, null));
        return this;
    }

    public ClaimDraft Unnamed(string words)
    {
        _sources.Add(new ClaimSource(SpanOf(words), words, null, words, true, null));
        return this;
    }

    public ClaimDraft Background()
    {
        _background = true;
        return this;
    }

    public Claim Build(string id) => new()
    {
        Id = id,
        Evidence = new Span(start, start + sentence.Length),
        Sources = _sources,
        Event = new ClaimEvent
        {
            Kind = _kind, Trigger = new TextSpan(SpanOf(_trigger), _trigger), Roles = _roles, Places = _places, Time = _time, Counts = _counts, Status = _status,
        },
        Background = _background,
    };

    private ClaimDraft Role(Role role, ActorSpec actor, string words)
    {
        var span = SpanOf(words);
        _roles.Add(new RoleFiller(role, span, words, report.ActorId(actor, span, words)));
        return this;
    }

    private ClaimDraft Place(PlaceRole role, PlaceSpec place, string words)
    {
        var span = SpanOf(words);
        _places.Add(new PlaceFiller(role, span, words, report.PlaceId(place, span, words)));
        return this;
    }

    private Span SpanOf(string words)
    {
        var at = sentence.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"'{words}' does not stand in '{sentence}'") : new Span(start + at, start + at + words.Length);
    }
}
