using Dateline.Intake;

namespace Dateline.Cli;

/// <summary>Cuts a run of documents into batches that are read on all cores and then entered in order.</summary>
internal static class Batches
{
    private const int MostDocuments = 32;
    private const int MostCharacters = 2_000_000;

    /// <summary>
    /// The documents in order, in batches small enough to be held in memory. A batch never holds the same bytes twice: the second may have to be merged
    /// with what the first brought.
    /// </summary>
    public static IEnumerable<List<CapturedDocument>> Of(IEnumerable<CapturedDocument> documents)
    {
        var batch = new List<CapturedDocument>();
        var characters = 0;
        foreach (var captured in documents)
        {
            if (batch.Count > 0 && (batch.Count >= MostDocuments || characters >= MostCharacters || batch.Exists(other => other.Document.Id == captured.Document.Id)))
            {
                yield return batch;
                batch = [];
                characters = 0;
            }

            batch.Add(captured);
            characters += captured.Document.Text.Length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
