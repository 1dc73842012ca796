namespace Dateline.Text;

/// <summary>Turns a parsed text into other shapes.</summary>
public static class ParsedTextExport
{
    /// <summary>The sentences as rows of CoNLL-U, without multiword tokens: a word that touches the next has SpaceAfter=No.</summary>
    public static IReadOnlyList<ConlluSentence> ToConllu(this ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.ConvertAll(text.Sentences, s => new ConlluSentence(Words(text, s), [], []));
    }

    private static ConlluWord[] Words(ParsedText text, Sentence sentence)
    {
        var words = new ConlluWord[sentence.End - sentence.First];
        for (var i = 0; i < words.Length; i++)
        {
            var token = text[sentence.First + i];
            var touches = token.Index + 1 < text.Count && text.Starts[token.Index + 1] == token.End;
            words[i] = new ConlluWord(
                token.ToString(),
                token.Lemma,
                token.Tag.Label(),
                token.PennTag,
                token.Head < 0 ? 0 : token.Head - sentence.First + 1,
                token.Relation,
                touches ? "SpaceAfter=No" : "_");
        }

        return words;
    }
}
