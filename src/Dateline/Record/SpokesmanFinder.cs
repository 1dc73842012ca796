using System.Text.RegularExpressions;
using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Finds which body a person speaks for, where a text says so ("Pentagon spokesman John Smith") and the knowledge does not.</summary>
internal static partial class SpokesmanFinder
{
    private const int WordsAround = 80;
    private const int LongestGap = 12;

    public static void Assign(IReadOnlyList<DocumentReading> readings, ActorIndex actors, RecordKnowledge knowledge)
    {
        var votes = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var bodies = reading.Actors.Where(actor => actor.Kind is not (ActorKind.Person or ActorKind.Media or ActorKind.Civilian))
                .SelectMany(actor => actor.Mentions.Select(mention => (Node: actors.Find(reading.Document.Id, actor.Id)!, mention.Span)))
                .OrderBy(body => body.Span.Start).ThenBy(body => body.Span.End).ThenBy(body => body.Node.Id, StringComparer.Ordinal)
                .ToList();
            foreach (var person in reading.Actors.Where(actor => actor.Kind == ActorKind.Person))
            {
                var node = actors.Find(reading.Document.Id, person.Id)!;
                if (node.Known is { } known && known.PartOf.Count + known.Leads.Count + known.Offices.Count(office => office.Of is not null) > 0)
                {
                    continue;
                }

                foreach (var mention in person.Mentions)
                {
                    if (BodyBeside(mention.Span, reading.Document.Text, bodies, knowledge) is { } body)
                    {
                        votes.TryAdd(node.Id, []);
                        votes[node.Id].Add(body.Id);
                    }
                }
            }
        }

        foreach (var (person, bodies) in votes)
        {
            actors.NodeOf(person)!.SpeaksFor = bodies.CountBy(body => body, StringComparer.Ordinal)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
        }
    }

    private static ActorNode? BodyBeside(Span person, string text, List<(ActorNode Node, Span Span)> bodies, RecordKnowledge knowledge)
    {
        var from = Math.Max(0, person.Start - WordsAround);
        var to = Math.Min(text.Length, person.End + WordsAround);
        var start = from;
        foreach (Match stop in SentenceEnd().Matches(text[from..person.Start]))
        {
            start = from + stop.Index + stop.Length;
        }

        var after = SentenceEnd().Match(text[person.End..to]);
        var end = after.Success ? person.End + after.Index : to;
        var near = Inside(bodies, start, end).FindAll(body => !body.Span.Overlaps(person));
        foreach (var (node, span) in near)
        {
            // "BODY spokesman NAME", "BODY's spokesman, NAME", "NAME, a BODY spokesman", "NAME, spokesman for the BODY"
            var between = span.End <= person.Start ? text[span.End..person.Start] : text[person.End..span.Start];
            var behind = span.Start >= person.End ? text[span.End..Math.Min(end, span.End + 25)] : "";
            var isTitled = HoldsSpeaker(between, knowledge) || StartsWithSpeaker(behind, knowledge);
            if (isTitled && between.Length <= LongestGap + 30 && between.Count(unit => unit == ',') <= 1 && !near.Exists(other => other.Span != span && IsBetween(other.Span, span, person)))
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>The bodies of a list in the order of the text that lie inside a stretch of it.</summary>
    private static List<(ActorNode Node, Span Span)> Inside(List<(ActorNode Node, Span Span)> bodies, int start, int end)
    {
        int low = 0, high = bodies.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = bodies[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        var inside = new List<(ActorNode Node, Span Span)>();
        for (; low < bodies.Count && bodies[low].Span.Start < end; low++)
        {
            if (bodies[low].Span.End <= end)
            {
                inside.Add(bodies[low]);
            }
        }

        return inside;
    }

    private static bool IsBetween(Span other, Span body, Span person) =>
        body.End <= person.Start ? other.Start >= body.End && other.End <= person.Start : other.Start >= person.End && other.End <= body.Start;

    private static bool HoldsSpeaker(string words, RecordKnowledge knowledge)
    {
        var atoms = Atoms.Of(words);
        return Enumerable.Range(0, atoms.Count).Any(at => IsSpeaker(atoms, at, knowledge));
    }

    private static bool StartsWithSpeaker(string words, RecordKnowledge knowledge)
    {
        var atoms = Atoms.Of(words);
        return atoms.Count > 0 && IsSpeaker(atoms, 0, knowledge);
    }

    private static bool IsSpeaker(Atoms atoms, int at, RecordKnowledge knowledge) =>
        knowledge.Lexicon.Words.Longest(atoms, at, static (value, _) => value is Title { Class: "spokesperson" }, out _).Count > 0;

    // A full stop after a short word is more often that of "Col." or "Gen." than the end of a sentence.
    [GeneratedRegex(@"(?<=\p{Ll}{4})\.\s+|[!?;]\s+|\n")]
    private static partial Regex SentenceEnd();
}
