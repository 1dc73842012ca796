namespace Dateline.Text.Network;

/// <summary>Adds words to a <see cref="TokenBatch"/> by their features.</summary>
internal static class BatchFiller
{
    /// <summary>Adds one word.</summary>
    public static void Add(TokenBatch batch, Encoder encoder, ReadOnlySpan<char> form, CaseMode mode)
    {
        Span<uint> keys = stackalloc uint[WordFeatures.Limit];
        Span<int> rows = stackalloc int[WordFeatures.Limit];
        var count = WordFeatures.Extract(form, mode, keys);
        var vector = encoder.Vectors.Find(form);
        if (vector < 0)
        {
            keys[count++] = WordFeatures.NoVector;
        }

        var used = 0;
        for (var i = 0; i < count; i++)
        {
            var row = encoder.Features.Find(keys[i]);
            if (row >= 0)
            {
                rows[used++] = row;
            }
        }

        batch.AddToken(rows[..used], vector);
    }
}
