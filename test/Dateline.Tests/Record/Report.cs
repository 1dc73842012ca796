using System.Security.Cryptography;
using System.Text;
using Dateline.Model;

namespace Dateline.Tests.Record;

/// <summary>Builds a reading by hand: sentence by sentence, each with its claims.</summary>
internal sealed class Report(string? publisher, string? published)
{
    private readonly StringBuilder _text = new();
    private readonly List<Claim> _claims = [];
    private readonly List<(ActorSpec Spec, List<Mention> Mentions)> _actors = [];
    private readonly List<(PlaceSpec Spec, List<Mention> Mentions)> _places = [];

    /// <summary>Adds a sentence, and the claims that it makes.</summary>
    public Report Says(string sentence, params Action<ClaimDraft>[] claims)
    {
        var start = _text.Length == 0 ? 0 : _text.Append('\n').Length;
        _text.Append(sentence);
        foreach (var describe in claims)
        {
            var draft = new ClaimDraft(this, sentence, start);
            describe(draft);
            _claims.Add(draft.Build($"c{_claims.Count + 1}"));
        }

        return this;
    }

    public DocumentReading Read()
    {
        var text = _text.ToString();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{publisher}\n{published}\n{text}"));
        return new DocumentReading
        {
            Document = new Document
            {
                Id = "sha256:" + Convert.ToHexStringLower(hash),
                Text = text,
                Publisher = publisher,
                Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
                Language = "en",
            },
            Actors = [.. _actors.Select((actor, at) => new Actor
            {
                Id = $"a{at + 1}", Name = actor.Spec.Name, Kind = actor.Spec.Kind, Country = actor.Spec.Country, Knowledge = actor.Spec.Knowledge, Aliases = [], Mentions = actor.Mentions,
            })],
            Places = [.. _places.Select((place, at) => new Place
            {
                Id = $"p{at + 1}", Name = place.Spec.Name, Country = place.Spec.Country, Latitude = place.Spec.Latitude, Longitude = place.Spec.Longitude,
                Precision = place.Spec.Precision, Gazetteer = place.Spec.Gazetteer, Mentions = place.Mentions,
            })],
            Claims = _claims,
            Framing = [],
        };
    }

    public string ActorId(ActorSpec spec, Span span, string words)
    {
        var at = _actors.FindIndex(actor => actor.Spec == spec);
        if (at < 0)
        {
            at = _actors.Count;
            _actors.Add((spec, []));
        }

        _actors[at].Mentions.Add(new Mention(span, words));
        return $"a{at + 1}";
    }

    public string PlaceId(PlaceSpec spec, Span span, string words)
    {
        var at = _places.FindIndex(place => place.Spec == spec);
        if (at < 0)
        {
            at = _places.Count;
            _places.Add((spec, []));
        }

        _places[at].Mentions.Add(new Mention(span, words));
        return $"p{at + 1}";
    }
}
