using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>
/// Tags, dependencies and names over one shared encoder: a softmax over tags, another over name labels, a biaffine score of every head for every word (Dozat and Manning 2017)
/// and a small network that labels an arc from the sum (Kiperwasser and Goldberg 2016) and the product of its two ends.
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
        EndWeights = new Tensor("ends.weights", encoder.Width, 2 * (arcWidth + 2 * labelWidth));
        EndBias = new Tensor("ends.bias", 1, 2 * (arcWidth + 2 * labelWidth));
        ArcWeights = new Tensor("arc.weights", arcWidth, arcWidth);
        ArcBias = new Tensor("arc.bias", 1, arcWidth);
        ArcRoot = new Tensor("arc.root", 1, arcWidth);
        ArcDistance = new Tensor("arc.distance", 1, 2 * FarthestDistance + 1);
        LabelRoot = new Tensor("label.root", 1, 2 * labelWidth);
        LabelWeights = new Tensor("label.weights", 2 * labelWidth, Padded(relations.Length));
        LabelBias = new Tensor("label.bias", 1, Padded(relations.Length));
    }

    public Encoder Encoder { get; }

    /// <summary>Pairs "UPOS PENN" in the order of the tag scores.</summary>
    public string[] Tags { get; }

    /// <summary>Relations in the order of the label scores.</summary>
    public string[] Relations { get; }

    public int ArcWidth { get; }

    /// <summary>Numbers of an end of a label that are added, and again as many that are multiplied.</summary>
    public int LabelWidth { get; }

    public Tensor TagWeights { get; }

    public Tensor TagBias { get; }

    public Tensor NameWeights { get; }

    public Tensor NameBias { get; }

    /// <summary>Columns: arc dependent, arc head, then of the label the dependent to add and to multiply and the head likewise.</summary>
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

    /// <summary>What each token is as an end of an arc and of a label; see <see cref="EndWeights"/> for the columns.</summary>
    public void ComputeEnds(ReadOnlySpan<float> encoded, int count, Span<float> ends)
    {
        Product(encoded, count, EndWeights, EndBias, ends);
        RectifyEnds(ends, count);
    }

    /// <summary>Keeps what is positive of the ends of arcs; those of labels stay as they are.</summary>
    public void RectifyEnds(Span<float> ends, int count)
    {
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
        for (var i = 0; i < n; i++)
        {
            ArcBias.Value.CopyTo(left.Slice(i * ArcWidth, ArcWidth));
        }

        MatrixProduct.Multiply(ends, row, 1, ArcWeights.Value, ArcWidth, left, ArcWidth, n, ArcWidth, ArcWidth, Accumulate.Add);
        ScoreHeads(ends, left[..(n * ArcWidth)], heads, scores);
    }

    /// <summary>The second half of <see cref="ScoreArcs"/>.</summary>
    /// <param name="ends">Rows of the sentence's tokens from <see cref="ComputeEnds"/>.</param>
    /// <param name="left">What each dependent asks of a head: ArcWidth numbers a token.</param>
    /// <param name="heads">Scratch as there.</param>
    /// <param name="scores">Rows as there.</param>
    public void ScoreHeads(ReadOnlySpan<float> ends, ReadOnlySpan<float> left, Span<float> heads, Span<float> scores)
    {
        var n = left.Length / ArcWidth;
        var (row, columns) = (EndWeights.Columns, ArcRow(n));
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

    /// <summary>The hidden layer of the labeller: what is positive of the sum of the two ends of each token's arc, and their product.</summary>
    /// <param name="ends">Rows of the sentence's tokens.</param>
    /// <param name="heads">Head of each token in the sentence, −1 for the root.</param>
    /// <param name="hidden">2·LabelWidth numbers a token.</param>
    public void JoinLabels(ReadOnlySpan<float> ends, ReadOnlySpan<int> heads, Span<float> hidden)
    {
        var row = EndWeights.Columns;
        for (var i = 0; i < heads.Length; i++)
        {
            var dependent = ends.Slice(i * row + 2 * ArcWidth, 2 * LabelWidth);
            var head = heads[i] < 0 ? LabelRoot.Value : ends.Slice(heads[i] * row + 2 * ArcWidth + 2 * LabelWidth, 2 * LabelWidth);
            var target = hidden.Slice(2 * i * LabelWidth, 2 * LabelWidth);
            Rows.RectifySum(dependent[..LabelWidth], head[..LabelWidth], target[..LabelWidth]);
            Rows.Multiply(dependent[LabelWidth..], head[LabelWidth..], target[LabelWidth..]);
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
