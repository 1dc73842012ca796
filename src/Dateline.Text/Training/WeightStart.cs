using Dateline.Text.Internals;

namespace Dateline.Text.Training;

/// <summary>First values of weights.</summary>
internal static class WeightStart
{
    /// <summary>Matrices by Glorot and Bengio (2010), embeddings small, biases zero.</summary>
    public static void Fill(Tensor tensor, TrainingRandom random)
    {
        if (tensor.Name == "embeddings")
        {
            foreach (ref var value in tensor.Value.AsSpan())
            {
                value = random.NextNormal() * 0.1f;
            }
        }
        else if (tensor.Rows > 1)
        {
            // A recurrent layer's matrix is six square ones side by side, so its own columns do not count.
            var columns = tensor.Name.StartsWith("layer", StringComparison.Ordinal) ? tensor.Rows : tensor.Columns;
            var bound = MathF.Sqrt(6f / (tensor.Rows + columns));
            foreach (ref var value in tensor.Value.AsSpan())
            {
                value = (2 * random.NextFloat() - 1) * bound;
            }
        }
    }
}
