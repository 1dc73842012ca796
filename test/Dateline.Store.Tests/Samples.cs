using System.Security.Cryptography;
using System.Text;

using Dateline.Exports;
using Dateline.Model;

namespace Dateline.Store.Tests;

/// <summary>Documents and readings made by hand.</summary>
internal static class Samples
{
    internal const string Reader = "reader-1";

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static Document Document(string text, string? publisher = null, DateOnly? published = null, string? title = null) => new()
    {
        Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes(text))),
        Text = text,
        Title = title,
        Publisher = publisher,
        Published = published,
        Language = "en",
        Origin = "reports/one.txt",
    };

    /// <summary>A reading with one claim whose trigger is the second word.</summary>
    internal static DocumentReading Reading(Document document)
    {
        var start = document.Text.IndexOf(' ', StringComparison.Ordinal) + 1;
        var end = document.Text.IndexOf(' ', start);
        var trigger = new Span(start, end < 0 ? document.Text.Length : end);
        var agent = new Span(0, Math.Max(0, start - 1));
        return new DocumentReading
        {
            Document = document,
            Actors = [new Actor { Id = "a1", Name = "The Army", Kind = ActorKind.Military, Aliases = [], Mentions = [new Mention(agent, agent.In(document.Text))] }],
            Places = [],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Evidence = new Span(0, document.Text.Length),
                    Sources = [],
                    Event = new ClaimEvent
                    {
                        Kind = "capture",
                        Trigger = new TextSpan(trigger, trigger.In(document.Text)),
                        Roles = [new RoleFiller(Role.Agent, agent, agent.In(document.Text), "a1")],
                        Places = [],
                        Counts = [],
                        Status = Status.Occurred,
                    },
                    Background = false,
                },
            ],
            Framing = [],
        };
    }

    internal static AcceptOutcome Accept(this RecordStore store, string text, string reader = Reader) =>
        store.Accept(Reading(store.Reconcile(Document(text))), Bytes(text), reader);

    internal static string Json(DocumentReading reading)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(stream, reading, JsonLayout.Compact);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
