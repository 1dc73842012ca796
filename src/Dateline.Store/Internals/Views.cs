using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>The tables that are computed from the journal. Accepting a document and rebuilding go through the same two methods, in the same order.</summary>
internal sealed class Views(Database database)
{
    internal void Create()
    {
        foreach (var (_, sql, _) in Schema.Views)
        {
            database.Execute(sql);
        }

        database.Execute(Schema.PassagesByDocument);
    }

    internal void Drop()
    {
        foreach (var (name, _, _) in Schema.Views.Reverse())
        {
            database.Execute($"DROP TABLE IF EXISTS {name}");
        }
    }

    internal void Add(ReplayedEntry entry)
    {
        switch (entry)
        {
            case ReplayedEntry.Captured captured:
                Capture(captured);
                break;
            case ReplayedEntry.Made made:
                Read(made);
                break;
        }
    }

    private void Capture(ReplayedEntry.Captured captured)
    {
        var (entry, payload, text) = captured;
        var document = payload.Document;
        var held = database.First("SELECT number, text FROM documents WHERE id = $id", row => new { Number = row.Whole(0), Text = row.Text(1) }, ("$id", document.Id));
        var number = held?.Number ?? entry.Seq;

        // The claims are of the older capture; the reading of this one follows in the same transaction.
        database.Execute("DELETE FROM claims WHERE document = $document", ("$document", number));
        database.Execute(
            """
            INSERT INTO documents (number, id, capture, captured, text, length, title, publisher, published, language, origin, media_type, claims)
            VALUES ($number, $id, $capture, $captured, $text, $length, $title, $publisher, $published, $language, $origin, $media_type, 0)
            ON CONFLICT (number) DO UPDATE SET capture = excluded.capture, captured = excluded.captured, text = excluded.text, length = excluded.length,
                title = excluded.title, publisher = excluded.publisher, published = excluded.published, language = excluded.language,
                origin = excluded.origin, media_type = excluded.media_type, reading = NULL, read = NULL, reader = NULL, claims = 0
            """,
            ("$number", number),
            ("$id", document.Id),
            ("$capture", entry.Seq),
            ("$captured", entry.Time),
            ("$text", payload.Text),
            ("$length", payload.Length),
            ("$title", document.Title),
            ("$publisher", document.Publisher),
            ("$published", ViewWords.Of(document.Published)),
            ("$language", document.Language),
            ("$origin", document.Origin),
            ("$media_type", document.MediaType));
        if (held?.Text != payload.Text)
        {
            Cut(number, text);
        }
    }

    private void Cut(long document, string text)
    {
        database.Execute("DELETE FROM passage_text WHERE rowid IN (SELECT number FROM passages WHERE document = $document)", ("$document", document));
        database.Execute("DELETE FROM passages WHERE document = $document", ("$document", document));
        var number = database.Whole("SELECT coalesce(max(number), 0) FROM passages");
        foreach (var passage in Passages.Of(text))
        {
            number++;
            database.Execute(
                "INSERT INTO passages (number, document, start, \"end\") VALUES ($number, $document, $start, $end)",
                ("$number", number),
                ("$document", document),
                ("$start", passage.Start),
                ("$end", passage.End));
            database.Execute(
                "INSERT INTO passage_text (rowid, text) VALUES ($number, $text)", ("$number", number), ("$text", SearchMarks.Clear(passage.In(text))));
        }
    }

    private void Read(ReplayedEntry.Made made)
    {
        var (entry, payload, reading) = made;
        var number = database.Whole("SELECT number FROM documents WHERE id = $id", ("$id", payload.Document));
        database.Execute("DELETE FROM claims WHERE document = $document", ("$document", number));
        var actors = Named(reading.Actors, actor => actor.Id, actor => actor.Name);
        var places = Named(reading.Places, place => place.Id, place => place.Name);
        var ordinal = 0;
        foreach (var claim in reading.Claims)
        {
            Insert(number, ++ordinal, claim, reading.Document.Text, actors, places);
        }

        database.Execute(
            "UPDATE documents SET reading = $reading, read = $read, reader = $reader, claims = $claims WHERE number = $number",
            ("$reading", entry.Seq),
            ("$read", entry.Time),
            ("$reader", payload.Reader),
            ("$claims", reading.Claims.Count),
            ("$number", number));
    }

    private void Insert(long document, int ordinal, Claim claim, string text, Dictionary<string, string> actors, Dictionary<string, string> places)
    {
        var happening = claim.Event;
        var time = happening.Time;
        database.Execute(
            """
            INSERT INTO claims VALUES ($document, $ordinal, $id, $kind, $plover, $status, $background, $confidence, $trigger_start, $trigger_end, $trigger,
                $evidence_start, $evidence_end, $evidence, $earliest, $latest, $precision, $time, $agents, $patients, $recipients, $items, $places, $sources)
            """,
            ("$document", document),
            ("$ordinal", ordinal),
            ("$id", claim.Id),
            ("$kind", happening.Kind),
            ("$plover", happening.Plover),
            ("$status", ViewWords.Of(happening.Status)),
            ("$background", claim.Background ? 1 : 0),
            ("$confidence", claim.Confidence),
            ("$trigger_start", happening.Trigger.Span.Start),
            ("$trigger_end", happening.Trigger.Span.End),
            ("$trigger", happening.Trigger.Text),
            ("$evidence_start", claim.Evidence.Start),
            ("$evidence_end", claim.Evidence.End),
            ("$evidence", claim.Evidence.In(text)),
            ("$earliest", ViewWords.Of(time?.Interval.Earliest)),
            ("$latest", ViewWords.Of(time?.Interval.Latest)),
            ("$precision", time is null ? null : ViewWords.Of(time.Interval.Precision)),
            ("$time", time?.Text),
            ("$agents", Fillers(happening, Role.Agent, actors)),
            ("$patients", Fillers(happening, Role.Patient, actors)),
            ("$recipients", Fillers(happening, Role.Recipient, actors)),
            ("$items", Fillers(happening, Role.Items, actors)),
            ("$places", Join(happening.Places.Select(place => NameOf(place.Place, place.Text, places)))),
            ("$sources", Join(claim.Sources.Select(source => NameOf(source.Actor, source.Text, actors)))));
    }

    private static Dictionary<string, string> Named<T>(IReadOnlyList<T> items, Func<T, string> id, Func<T, string> name)
    {
        var names = new Dictionary<string, string>(items.Count);
        foreach (var item in items)
        {
            names[id(item)] = name(item);
        }

        return names;
    }

    private static string? Fillers(ClaimEvent happening, Role role, Dictionary<string, string> actors) =>
        Join(happening.Roles.Where(filler => filler.Role == role).Select(filler => NameOf(filler.Actor, filler.Text, actors)));

    private static string NameOf(string? id, string text, Dictionary<string, string> names) =>
        id is not null && names.TryGetValue(id, out var name) ? name : text;

    private static string? Join(IEnumerable<string> names) => string.Join("; ", names) is { Length: > 0 } joined ? joined : null;
}
