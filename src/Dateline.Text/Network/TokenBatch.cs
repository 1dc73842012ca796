namespace Dateline.Text.Network;

/// <summary>The words of some sentences as rows of the embedding table. Filled again and again by one thread.</summary>
internal sealed class TokenBatch
{
    private int[] _features = new int[4096];
    private int[] _featureStarts = new int[512];
    private int[] _vectors = new int[512];
    private int[] _sentenceStarts = new int[64];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Number of sentences.</summary>
    public int Sentences { get; private set; }

    /// <summary>First token of each sentence, and the number of tokens last.</summary>
    public ReadOnlySpan<int> SentenceStarts => _sentenceStarts.AsSpan(0, Sentences + 1);

    /// <summary>Rows of the embedding table whose sum is the token.</summary>
    public ReadOnlySpan<int> Features(int token) => _features.AsSpan(_featureStarts[token].._featureStarts[token + 1]);

    /// <summary>Row of the word vectors, or −1.</summary>
    public int Vector(int token) => _vectors[token];

    public void Clear()
    {
        Count = 0;
        Sentences = 0;
    }

    public void AddToken(ReadOnlySpan<int> rows, int vector)
    {
        if (Count + 2 > _featureStarts.Length)
        {
            Array.Resize(ref _featureStarts, 2 * _featureStarts.Length);
            Array.Resize(ref _vectors, 2 * _vectors.Length);
        }

        var at = _featureStarts[Count];
        if (at + rows.Length > _features.Length)
        {
            Array.Resize(ref _features, 2 * _features.Length);
        }

        rows.CopyTo(_features.AsSpan(at));
        _vectors[Count] = vector;
        _featureStarts[++Count] = at + rows.Length;
    }

    /// <summary>Ends the sentence that the last tokens belong to.</summary>
    public void EndSentence()
    {
        if (Sentences + 2 > _sentenceStarts.Length)
        {
            Array.Resize(ref _sentenceStarts, 2 * _sentenceStarts.Length);
        }

        _sentenceStarts[++Sentences] = Count;
    }
}
