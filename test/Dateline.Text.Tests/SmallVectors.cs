using Dateline.Text.Internals;
using Dateline.Text.Network;
using Dateline.Text.Training;

namespace Dateline.Text.Tests;

/// <summary>Word vectors of three numbers, for tests that need some and not the real ones.</summary>
internal static class SmallVectors
{
    private const int Columns = 3;

    public static WordVectors For(params string[] words)
    {
        var random = new TrainingRandom(7);
        var matrix = new Tensor("vectors", words.Length, Columns);
        foreach (ref var value in matrix.Value.AsSpan())
        {
            value = random.NextNormal();
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        ByteRows.Write(writer, matrix);
        return new WordVectors(Columns, Array.ConvertAll(words, w => WordVectors.Key(w)), stream.ToArray());
    }
}
