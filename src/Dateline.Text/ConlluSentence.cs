namespace Dateline.Text;

/// <summary>One sentence of a CoNLL-U file: its words, its multiword tokens and its comments.</summary>
/// <param name="Words">The syntactic words in order; never empty.</param>
/// <param name="Ranges">The tokens that hold several words, in order; empty where the sentence has none.</param>
/// <param name="Comments">The comment lines before the sentence, without the leading "#" and its blank.</param>
public sealed record ConlluSentence(IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluRange> Ranges, IReadOnlyList<string> Comments)
{
    /// <summary>Whether a comment says that a paragraph or a document begins with this sentence.</summary>
    public bool StartsParagraph => Comments.Any(c => c.StartsWith("newpar", StringComparison.Ordinal) && !c.StartsWith("newpar_", StringComparison.Ordinal) || StartsNewDocument(c));

    /// <summary>Whether a comment says that a document begins with this sentence.</summary>
    public bool StartsDocument => Comments.Any(StartsNewDocument);

    /// <summary>Whether white space follows a word in the running text; inside a multiword token none does.</summary>
    /// <param name="word">Index of the word, from 0.</param>
    public bool HasSpaceAfter(int word)
    {
        foreach (var range in Ranges)
        {
            if (word >= range.First && word < range.End)
            {
                return word == range.End - 1 && range.SpaceAfter;
            }
        }

        return Words[word].SpaceAfter;
    }

    private static bool StartsNewDocument(string comment) => comment.StartsWith("newdoc", StringComparison.Ordinal);
}
