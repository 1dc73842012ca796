using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>Rows of the views as the types that the store hands out.</summary>
internal static class Rows
{
    internal const string DocumentColumns =
        "d.number, d.id, d.title, d.publisher, d.published, d.language, d.origin, d.media_type, d.length, d.captured, d.read, d.reader, d.claims";

    internal const string ClaimColumns =
        "d.id, c.id, c.kind, c.plover, c.status, c.background, c.confidence, c.trigger_start, c.trigger_end, c.trigger, c.evidence_start, c.evidence_end, "
        + "c.evidence, c.earliest, c.latest, c.precision, c.time, c.agents, c.patients, c.recipients, c.items, c.places, c.sources";

    internal static StoredDocument Document(Row row) => new()
    {
        Number = row.Whole(0),
        Id = row.Text(1),
        Title = row.TextOrNull(2),
        Publisher = row.TextOrNull(3),
        Published = ViewWords.ToDay(row.TextOrNull(4)),
        Language = row.Text(5),
        Origin = row.TextOrNull(6),
        MediaType = row.Text(7),
        Length = (int)row.Whole(8),
        Captured = JournalEntry.ParseTime(row.Text(9)),
        Read = row.TextOrNull(10) is { } read ? JournalEntry.ParseTime(read) : null,
        Reader = row.TextOrNull(11),
        Claims = (int)row.Whole(12),
    };

    internal static StoredClaim Claim(Row row) => new()
    {
        Document = row.Text(0),
        Id = row.Text(1),
        Kind = row.Text(2),
        Plover = row.TextOrNull(3),
        Status = ViewWords.ToStatus(row.Text(4)),
        Background = row.Whole(5) == 1,
        Confidence = row.NumberOrNull(6),
        Trigger = new TextSpan(Span(row, 7), row.Text(9)),
        Evidence = new TextSpan(Span(row, 10), row.Text(12)),
        Time = row.TextOrNull(15) is { } precision
            ? new DateInterval(ViewWords.ToDay(row.TextOrNull(13)), ViewWords.ToDay(row.TextOrNull(14)), ViewWords.ToPrecision(precision))
            : null,
        TimeText = row.TextOrNull(16),
        Agents = row.TextOrNull(17),
        Patients = row.TextOrNull(18),
        Recipients = row.TextOrNull(19),
        Items = row.TextOrNull(20),
        Places = row.TextOrNull(21),
        Sources = row.TextOrNull(22),
    };

    internal static SearchHit SearchHit(Row row)
    {
        var passage = Span(row, 13);
        var (text, matches) = SearchMarks.Split(row.Text(15), passage.Start);
        return new SearchHit(Document(row), passage, text, matches);
    }

    private static Span Span(Row row, int column) => new((int)row.Whole(column), (int)row.Whole(column + 1));
}
