namespace Dateline.Text.Training;

/// <summary>Counts the words that an analysis has right.</summary>
internal sealed class SyntaxCount
{
    private int _words;
    private int _universal;
    private int _penn;
    private int _heads;
    private int _labelled;
    private int _full;

    /// <summary>The shares so far; there must have been a word.</summary>
    public SyntaxScore Score => new(_words, 100d * _universal / _words, 100d * _penn / _words, 100d * _heads / _words, 100d * _labelled / _words, 100d * _full / _words);

    /// <summary>Counts one word.</summary>
    /// <param name="word">The word of the treebank.</param>
    /// <param name="tag">The pair of universal and Penn tag that was found.</param>
    /// <param name="head">Index of the head that was found, −1 for the root.</param>
    /// <param name="relation">The relation that was found.</param>
    public void Add(ConlluWord word, string tag, int head, string relation)
    {
        var parts = tag.Split(' ');
        _words++;
        _universal += parts[0] == word.UniversalTag ? 1 : 0;
        _penn += parts[1] == word.PennTag ? 1 : 0;
        if (head == word.Head - 1)
        {
            _heads++;
            _labelled += Main(relation) == Main(word.Relation) ? 1 : 0;
            _full += relation == word.Relation ? 1 : 0;
        }
    }

    /// <summary>A relation without its subtype.</summary>
    internal static string Main(string relation) => relation.Split(':')[0];
}
