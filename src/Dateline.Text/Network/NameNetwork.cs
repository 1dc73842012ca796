using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Names over an encoder of their own: a softmax over begin-inside-outside labels for each token.</summary>
internal sealed class NameNetwork
{
    /// <summary>Labels: outside, then begin and inside of each <see cref="NameKind"/>.</summary>
    public const int Labels = 7;

    public NameNetwork(Encoder encoder)
    {
        Encoder = encoder;
        Weights = new Tensor("name.weights", encoder.Width, SyntaxNetwork.Padded(Labels));
        Bias = new Tensor("name.bias", 1, SyntaxNetwork.Padded(Labels));
    }

    public Encoder Encoder { get; }

    public Tensor Weights { get; }

    public Tensor Bias { get; }

    /// <summary>All weights, in the order of the model file.</summary>
    public IEnumerable<Tensor> Tensors => Encoder.Tensors.Concat([Weights, Bias]);

    public static int Begin(NameKind kind) => 1 + 2 * (int)kind;

    public static int Inside(NameKind kind) => 2 + 2 * (int)kind;

    /// <summary>Scores of all labels for each encoded token, before the softmax.</summary>
    public void Score(ReadOnlySpan<float> encoded, int count, Span<float> scores)
    {
        for (var t = 0; t < count; t++)
        {
            Bias.Value.CopyTo(scores.Slice(t * Bias.Columns, Bias.Columns));
        }

        MatrixProduct.Multiply(encoded, Weights.Rows, 1, Weights.Value, Weights.Columns, scores, Weights.Columns, count, Weights.Columns, Weights.Rows, Accumulate.Add);
    }
}
