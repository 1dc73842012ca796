using System.Numerics;
using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Turns words into numbers that know their context: the sum of a word's feature rows, then recurrent layers over the sentence.</summary>
internal sealed class Encoder
{
    public Encoder(FeatureTable features, int width, int depth)
    {
        Features = features;
        Width = width;
        Embeddings = new Tensor("embeddings", features.Keys.Length, width);
        Layers = Enumerable.Range(0, depth).Select(i => new RecurrentLayer($"layer{i}", width)).ToArray();
    }

    /// <summary>Which key has which row of <see cref="Embeddings"/>.</summary>
    public FeatureTable Features { get; }

    /// <summary>Numbers a token.</summary>
    public int Width { get; }

    public Tensor Embeddings { get; }

    public RecurrentLayer[] Layers { get; }

    /// <summary>All weights, in the order of the model file.</summary>
    public IEnumerable<Tensor> Tensors => Layers.SelectMany(l => new[] { l.Weights, l.Bias }).Prepend(Embeddings);

    /// <summary>Writes the sum of each token's feature rows.</summary>
    public void Embed(TokenBatch batch, Span<float> target)
    {
        for (var t = 0; t < batch.Count; t++)
        {
            var sum = target.Slice(t * Width, Width);
            sum.Clear();
            foreach (var feature in batch.Features(t))
            {
                ReadOnlySpan<float> row = Embeddings.Row(feature);
                for (var i = 0; i < sum.Length; i += Vector<float>.Count)
                {
                    (new Vector<float>(sum[i..]) + new Vector<float>(row[i..])).CopyTo(sum[i..]);
                }
            }
        }
    }

    /// <summary>Encodes a batch; the result lies in <see cref="EncoderScratch.Output"/>.</summary>
    public void Forward(TokenBatch batch, EncoderScratch scratch)
    {
        scratch.Reserve(batch.Count, Width);
        Embed(batch, scratch.Output);
        foreach (var layer in Layers)
        {
            (scratch.Input, scratch.Output) = (scratch.Output, scratch.Input);
            layer.Forward(scratch.Input, scratch.Input, batch.SentenceStarts, scratch.Gates, scratch.Cells, scratch.Cells, scratch.Output);
        }
    }
}
