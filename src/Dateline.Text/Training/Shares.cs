namespace Dateline.Text.Training;

/// <summary>For each word of a sentence, the likeliest answers to one question and the share of belief that each has.</summary>
internal sealed class Shares(int words)
{
    /// <summary>Answers kept a word; what is beyond is given to them in proportion.</summary>
    public const int Kept = 4;

    /// <summary>Belief, as a share of the likeliest answer's, under which an answer is not worth keeping; what cannot be has none.</summary>
    private const float Least = 1e-3f;

    private readonly short[] _answers = new short[words * Kept];
    private readonly float[] _parts = new float[words * Kept];

    /// <summary>The likeliest answers of a word.</summary>
    public ReadOnlySpan<short> Answers(int word) => _answers.AsSpan(word * Kept, Kept);

    /// <summary>Their shares, which sum to 1; 0 where there are fewer answers.</summary>
    public ReadOnlySpan<float> Parts(int word) => _parts.AsSpan(word * Kept, Kept);

    /// <summary>Keeps the largest of some probabilities for a word; the probabilities are changed.</summary>
    public void Keep(int word, Span<float> probabilities)
    {
        var answers = _answers.AsSpan(word * Kept, Kept);
        var parts = _parts.AsSpan(word * Kept, Kept);
        var total = 0f;
        for (var k = 0; k < Math.Min(Kept, probabilities.Length); k++)
        {
            var best = probabilities.IndexOf(Internals.Rows.Max(probabilities));
            answers[k] = (short)best;
            parts[k] = k == 0 || probabilities[best] > Least * parts[0] ? probabilities[best] : 0;
            total += parts[k];
            probabilities[best] = 0;
        }

        for (var k = 0; k < Kept; k++)
        {
            parts[k] /= total;
        }
    }
}
