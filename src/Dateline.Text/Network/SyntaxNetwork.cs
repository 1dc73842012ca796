using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>
/// Tags, dependencies and names over one shared encoder: a softmax over tags, another over name labels, a biaffine score of every head for every word (Dozat and Manning 2017)
/// and a small network that labels an arc from its two ends (Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed class SyntaxNetwork
{
    /// <summary>Farthest distance between head and dependent that has a weight of its own.</summary>
    public const int FarthestDistance = 24;

    public SyntaxNetwork(Encoder encoder, string[] tags, string[] relations, int arcWidth, int labelWidth)
    {
        Encoder = encoder;
        Tags = tags;
        Relations = relations;
        ArcWidth = arcWidth;
        LabelWidth = labelWidth;
        TagWeights = new Tensor("tag.weights", encoder.Width, Padded(tags.Length));
        TagBias = new Tensor("tag.bias", 1, Padded(tags.Length));
        NameWeights = new Tensor("name.weights", encoder.Width, Padded(NameLabels.Count));
        NameBias = new Tensor("name.bias", 1, Padded(NameLabels.Count));
        EndWeights = new Tensor("ends.weights", encoder.Width, 2 * (arcWidth + labelWidth));
        EndBias = new Tensor("ends.bias", 1, 2 * (arcWidth + labelWidth));
        ArcWeights = new Tensor("arc.weights", arcWidth, arcWidth);
        ArcBias = new Tensor("arc.bias", 1, arcWidth);
        ArcRoot = new Tensor("arc.root", 1, arcWidth);
        ArcDistance = new Tensor("arc.distance", 1, 2 * FarthestDistance + 1);
        LabelRoot = new Tensor("label.root", 1, labelWidth);
        LabelWeights = new Tensor("label.weights", labelWidth, Padded(relations.Length));
        LabelBias = new Tensor("label.bias", 1, Padded(relations.Length));
    }

    public Encoder Encoder { get; }

    /// <summary>Pairs "UPOS PENN" in the order of the tag scores.</summary>
    public string[] Tags { get; }

    /// <summary>Relations in the order of the label scores.</summary>
    public string[] Relations { get; }

    public int ArcWidth { get; }

    public int LabelWidth { get; }

    public Tensor TagWeights { get; }

    public Tensor TagBias { get; }

    public Tensor NameWeights { get; }

    public Tensor NameBias { get; }

    /// <summary>Columns: arc dependent, arc head, label dependent, label head.</summary>
    public Tensor EndWeights { get; }

    public Tensor EndBias { get; }

    public Tensor ArcWeights { get; }

    public Tensor ArcBias { get; }

    public Tensor ArcRoot { get; }

    public Tensor ArcDistance { get; }

    public Tensor LabelRoot { get; }

    public Tensor LabelWeights { get; }

    public Tensor LabelBias { get; }

    /// <summary>All weights, in the order of the model file.</summary>
    public IEnumerable<Tensor> Tensors => Encoder.Tensors.Concat(
        [TagWeights, TagBias, NameWeights, NameBias, EndWeights, EndBias, ArcWeights, ArcBias, ArcRoot, ArcDistance, LabelRoot, LabelWeights, LabelBias]);

    /// <summary>A number of columns rounded up so that the fast paths of the matrix product cover them.</summary>
    public static int Padded(int columns) => (columns + 15) / 16 * 16;

    /// <summary>Index into <see cref="ArcDistance"/> for a dependent and a head in one sentence.</summary>
    public static int DistanceBucket(int dependent, int head) => Math.Clamp(head - dependent, -FarthestDistance, FarthestDistance) + FarthestDistance;

    /// <summary>Scores of all tags for each encoded token, before the softmax.</summary>
    public void ScoreTags(ReadOnlySpan<float> encoded, int count, Span<float> scores)
    {
        Product(encoded, count, TagWeights, TagBias, scores);
    }

    /// <summary>Scores of all <see cref="NameLabels"/> for each encoded token.</summary>
    public void ScoreNames(ReadOnlySpan<float> encoded, int count, Span<float> scores)
    {
        Product(encoded, count, NameWeights, NameBias, scores);
    }

    /// <summary>What each token is as an end of an arc and of a label; see <see cref="EndWeights"/> for the columns.</summary>
    public void ComputeEnds(ReadOnlySpan<float> encoded, int count, Span<float> ends)
    {
        Product(encoded, count, EndWeights, EndBias, ends);
        var row = EndWeights.Columns;
        for (var t = 0; t < count; t++)
        {
            Rows.Rectify(ends.Slice(t * row, 2 * ArcWidth));
        }
    }

    /// <summary>Scores every head for every word of one sentence. Row i holds the root first, then the words in order, then padding.</summary>
    /// <param name="ends">Rows of the sentence's tokens from <see cref="ComputeEnds"/>.</param>
    /// <param name="n">Number of tokens.</param>
    /// <param name="left">Scratch of n·ArcWidth.</param>
    /// <param name="heads">Scratch of <see cref="ArcRow"/>·ArcWidth; holds the heads by columns.</param>
    /// <param name="scores">n rows of <see cref="ArcRow"/> scores.</param>
    public void ScoreArcs(ReadOnlySpan<float> ends, int n, Span<float> left, Span<float> heads, Span<float> scores)
    {
        var row = EndWeights.Columns;
        var columns = ArcRow(n);
        for (var i = 0; i < n; i++)
        {
            ArcBias.Value.CopyTo(left.Slice(i * ArcWidth, ArcWidth));
        }

        MatrixProduct.Multiply(ends, row, 1, ArcWeights.Value, ArcWidth, left, ArcWidth, n, ArcWidth, ArcWidth, Accumulate.Add);
        for (var a = 0; a < ArcWidth; a++)
        {
            var column = heads.Slice(a * columns, columns);
            column[0] = ArcRoot.Value[a];
            for (int j = 0, at = ArcWidth + a; j < n; j++, at += row)
            {
                column[j + 1] = ends[at];
            }

            column[(n + 1)..].Clear();
        }

        MatrixProduct.Multiply(left, ArcWidth, 1, heads, columns, scores, columns, n, columns, ArcWidth, Accumulate.Replace);
        for (var i = 0; i < n; i++)
        {
            var scored = scores.Slice(i * columns, columns);
            for (var j = 0; j < n; j++)
            {
                scored[j + 1] += ArcDistance.Value[DistanceBucket(i, j)];
            }

            scored[i + 1] = float.NegativeInfinity;
        }
    }

    /// <summary>Length of a row of arc scores for a sentence: the root and the words, padded.</summary>
    public static int ArcRow(int n) => Padded(n + 1);

    /// <summary>Adds the two ends of each token's arc and keeps what is positive: the hidden layer of the labeller.</summary>
    /// <param name="ends">Rows of the sentence's tokens.</param>
    /// <param name="heads">Head of each token in the sentence, −1 for the root.</param>
    /// <param name="hidden">LabelWidth numbers a token.</param>
    public void JoinLabels(ReadOnlySpan<float> ends, ReadOnlySpan<int> heads, Span<float> hidden)
    {
        var row = EndWeights.Columns;
        for (var i = 0; i < heads.Length; i++)
        {
            var dependent = ends.Slice(i * row + 2 * ArcWidth, LabelWidth);
            var head = heads[i] < 0 ? LabelRoot.Value : ends.Slice(heads[i] * row + 2 * ArcWidth + LabelWidth, LabelWidth);
            var target = hidden.Slice(i * LabelWidth, LabelWidth);
            Rows.RectifySum(dependent, head, target);
        }
    }

    /// <summary>Scores of all relations for each token from the labeller's hidden layer.</summary>
    public void ScoreLabels(ReadOnlySpan<float> hidden, int count, Span<float> scores)
    {
        Product(hidden, count, LabelWeights, LabelBias, scores);
    }

    internal static void Product(ReadOnlySpan<float> input, int count, Tensor weights, Tensor bias, Span<float> output)
    {
        for (var t = 0; t < count; t++)
        {
            bias.Value.CopyTo(output.Slice(t * weights.Columns, weights.Columns));
        }

        MatrixProduct.Multiply(input, weights.Rows, 1, weights.Value, weights.Columns, output, weights.Columns, count, weights.Columns, weights.Rows, Accumulate.Add);
    }
}
