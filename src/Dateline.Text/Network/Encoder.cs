using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Turns words into numbers that know their context: the sum of a word's feature rows, then recurrent layers over the sentence.</summary>
internal sealed class Encoder
{
    private ByteRows? _loaded;

    /// <param name="vectors">What is known of words beforehand.</param>
    /// <param name="features">Which key has which row.</param>
    /// <param name="width">Numbers a token.</param>
    /// <param name="depth">Number of recurrent layers.</param>
    public Encoder(WordVectors vectors, FeatureTable features, int width, int depth)
    {
        Vectors = vectors;
        Features = features;
        Width = width;
        Embeddings = new Tensor("embeddings", features.Keys.Length, width);
        Projection = new Tensor("projection", vectors.Columns, width);
        Layers = Enumerable.Range(0, depth).Select(i => new RecurrentLayer($"layer{i}", i == 0 ? Window * width : width, width)).ToArray();
    }

    /// <summary>Words that the first layer sees at once: a word and its neighbours.</summary>
    public const int Window = 3;

    /// <summary>What is known of words beforehand.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Which key has which row of <see cref="Embeddings"/>.</summary>
    public FeatureTable Features { get; }

    /// <summary>Numbers a token.</summary>
    public int Width { get; }

    /// <summary>Rows whose sum is a word; empty in an encoder that was loaded and not trained.</summary>
    public Tensor Embeddings { get; }

    /// <summary>Takes a word's vector to what is added to its rows.</summary>
    public Tensor Projection { get; }

    public RecurrentLayer[] Layers { get; }

    /// <summary>All weights, in the order of the model file.</summary>
    public IEnumerable<Tensor> Tensors => Layers.SelectMany(l => new[] { l.Weights, l.Bias }).Prepend(Projection).Prepend(Embeddings);

    /// <summary>Takes rows from a model file in place of <see cref="Embeddings"/>.</summary>
    public void Adopt(ByteRows rows) => _loaded = rows;

    /// <summary>Writes each token's vector, zeros where it has none.</summary>
    public void Gather(TokenBatch batch, Span<float> target)
    {
        for (var t = 0; t < batch.Count; t++)
        {
            var row = target.Slice(t * Vectors.Columns, Vectors.Columns);
            row.Clear();
            if (batch.Vector(t) >= 0)
            {
                Vectors.CopyTo(batch.Vector(t), row);
            }
        }
    }

    /// <summary>Writes the sum of each token's projected vector and its feature rows.</summary>
    /// <param name="batch">The tokens.</param>
    /// <param name="vectors">What <see cref="Gather"/> wrote for them.</param>
    /// <param name="target">Width numbers a token.</param>
    public void Embed(TokenBatch batch, ReadOnlySpan<float> vectors, Span<float> target)
    {
        MatrixProduct.Multiply(vectors, Vectors.Columns, 1, Projection.Value, Width, target, Width, batch.Count, Width, Vectors.Columns, Accumulate.Replace);
        for (var t = 0; t < batch.Count; t++)
        {
            var sum = target.Slice(t * Width, Width);
            foreach (var feature in batch.Features(t))
            {
                if (_loaded is { } loaded)
                {
                    loaded.AddTo(feature, sum);
                }
                else
                {
                    Rows.Add(sum, Embeddings.Row(feature));
                }
            }
        }
    }

    /// <summary>Writes each token's row between those of its neighbours in the sentence, zeros where it has none.</summary>
    public void Widen(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> target)
    {
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var sentence = rows[(starts[s] * Width)..(starts[s + 1] * Width)];
            for (var t = starts[s]; t < starts[s + 1]; t++)
            {
                var wide = target.Slice(t * Window * Width, Window * Width);
                var from = (t - starts[s] - (Window / 2)) * Width;
                if (from >= 0 && from + (Window * Width) <= sentence.Length)
                {
                    sentence.Slice(from, Window * Width).CopyTo(wide);
                    continue;
                }

                wide.Clear();
                var skipped = Math.Max(0, -from);
                sentence[(from + skipped)..Math.Min(sentence.Length, from + (Window * Width))].CopyTo(wide[skipped..]);
            }
        }
    }

    /// <summary>Encodes a batch; the result lies in <see cref="EncoderScratch.Output"/>.</summary>
    public void Forward(TokenBatch batch, EncoderScratch scratch)
    {
        scratch.Reserve(batch.Count, Width, Vectors.Columns);
        Gather(batch, scratch.Vectors);
        Embed(batch, scratch.Vectors, scratch.Output);
        Widen(scratch.Output, batch.SentenceStarts, scratch.Wide);
        for (var l = 0; l < Layers.Length; l++)
        {
            (scratch.Input, scratch.Output) = (scratch.Output, scratch.Input);
            Layers[l].Forward(l == 0 ? scratch.Wide : scratch.Input, scratch.Input, batch.SentenceStarts, scratch.Gates, scratch.Cells, scratch.Squashed, scratch.Output);
        }
    }
}
