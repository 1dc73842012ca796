using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>What is known of bytes that are offered a second time.</summary>
internal static class Merging
{
    /// <summary>
    /// Title, publisher and date: what is held, filled in from the offer where it is unknown; a contradiction is the user's to settle. The text, its
    /// language and media type are found in the bytes by the program, and the latest finding stands. The first place of origin stands: a file may move.
    /// </summary>
    /// <exception cref="StoreException">The two contradict each other.</exception>
    internal static Document Merge(Document held, Document offered, string path)
    {
        if (Differ(held.Title, offered.Title) || Differ(held.Publisher, offered.Publisher) || Differ(held.Published, offered.Published))
        {
            throw new StoreException(
                StoreError.CapturedDifferently,
                offered.Origin ?? offered.Id,
                $"the same bytes are already captured as {Describe(held)}, not as {Describe(offered)}",
                $"Read the file with the metadata that {path} holds, or into another database with --db");
        }

        return offered with
        {
            Title = held.Title ?? offered.Title,
            Publisher = held.Publisher ?? offered.Publisher,
            Published = held.Published ?? offered.Published,
            Origin = held.Origin ?? offered.Origin,
        };
    }

    private static bool Differ<T>(T? held, T? offered) => held is not null && offered is not null && !held.Equals(offered);

    private static string Describe(Document document) =>
        $"\"{document.Title ?? "without title"}\", {document.Publisher ?? "publisher unknown"}, {ViewWords.Of(document.Published) ?? "date unknown"}";
}
