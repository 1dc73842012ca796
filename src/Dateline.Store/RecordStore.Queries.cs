using Dateline.Model;
using Dateline.Store.Internals;

namespace Dateline.Store;

/// <content>What is asked of a store; nothing here writes.</content>
public sealed partial class RecordStore
{
    /// <summary>Every document, in the order of first capture.</summary>
    public IEnumerable<StoredDocument> Documents() => _database.Query($"SELECT {Rows.DocumentColumns} FROM documents d ORDER BY d.number", Rows.Document);

    /// <summary>The documents that a user may mean.</summary>
    /// <param name="idOrPrefix">An id, its first digits with or without "sha256:", or the number of the document.</param>
    /// <returns>None when there is none, several when the prefix is ambiguous; a number that exists means that document alone.</returns>
    public IReadOnlyList<StoredDocument> FindDocuments(string idOrPrefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrPrefix);
        var digits = Hashes.ToDigits(idOrPrefix.Trim()).ToLowerInvariant();
        if (digits.Length < 10 && long.TryParse(digits, out var number))
        {
            var numbered = _database.Query($"SELECT {Rows.DocumentColumns} FROM documents d WHERE d.number = $number", Rows.Document, ("$number", number)).ToList();
            if (numbered.Count > 0)
            {
                return numbered;
            }
        }

        return !Hashes.AreDigits(digits)
            ? []
            : [.. _database.Query($"SELECT {Rows.DocumentColumns} FROM documents d WHERE d.id GLOB $id || '*' ORDER BY d.number", Rows.Document, ("$id", Hashes.ToId(digits)))];
    }

    /// <summary>A document with its text, as captured last; null when it is not held.</summary>
    /// <param name="documentId">The whole id.</param>
    public Document? Document(string documentId) => Held(documentId) is { } held ? _replay.Document(held.Capture) : null;

    /// <summary>The bytes that a document was captured from, unpacked while they are read; null when it is not held. Dispose of the stream before the next call.</summary>
    /// <param name="documentId">The whole id.</param>
    public Stream? Original(string documentId) => Held(documentId) is null ? null : _blobs.Open(Hashes.ToDigits(documentId));

    /// <summary>The current reading of a document; null when it is not held.</summary>
    /// <param name="documentId">The whole id.</param>
    public DocumentReading? Reading(string documentId) =>
        _database.First("SELECT reading FROM documents WHERE id = $id", row => row.WholeOrNull(0), ("$id", documentId)) is { } seq ? ReadingOf(seq) : null;

    /// <summary>The current reading of every document, in the order of first capture, one in memory at a time.</summary>
    public IEnumerable<DocumentReading> Readings() =>
        _database.Query("SELECT reading FROM documents WHERE reading IS NOT NULL ORDER BY number", row => row.Whole(0)).Select(ReadingOf);

    /// <summary>Every claim of the current readings, in the order of documents and text.</summary>
    public IEnumerable<StoredClaim> Claims() =>
        _database.Query($"SELECT {Rows.ClaimColumns} FROM claims c JOIN documents d ON d.number = c.document ORDER BY c.document, c.ordinal", Rows.Claim);

    /// <summary>The claims of one document, in the order of the text; none when it is not held.</summary>
    /// <param name="documentId">The whole id.</param>
    public IEnumerable<StoredClaim> Claims(string documentId) => _database.Query(
        $"SELECT {Rows.ClaimColumns} FROM claims c JOIN documents d ON d.number = c.document WHERE d.id = $id ORDER BY c.ordinal", Rows.Claim, ("$id", documentId));

    /// <summary>Passages of documents that contain the words, best first.</summary>
    /// <param name="query">
    /// What a user types: all words must be there, in any form ("captured" finds "capture") and with or without accents; "words in quotes" must follow each
    /// other; a star at the end stands for any ending.
    /// </param>
    /// <param name="limit">Greatest number of passages, at least 1.</param>
    /// <exception cref="StoreException">The query has no letter and no digit (<see cref="StoreError.NothingToSearch"/>).</exception>
    public IReadOnlyList<SearchHit> Search(string query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var terms = SearchTerms.ToFts(query) ?? throw new StoreException(
            StoreError.NothingToSearch, $"search \"{query}\"", "there is no letter and no digit to search for", "Give one word or more, such as: search air base");
        return
        [
            .. _database.Query(
                $"""
                SELECT {Rows.DocumentColumns}, p.start, p."end", highlight(passage_text, 0, char(2), char(3))
                FROM passage_text JOIN passages p ON p.number = passage_text.rowid JOIN documents d ON d.number = p.document
                WHERE passage_text MATCH $terms ORDER BY bm25(passage_text), p.number LIMIT $limit
                """,
                Rows.SearchHit,
                ("$terms", terms),
                ("$limit", limit)),
        ];
    }
}
