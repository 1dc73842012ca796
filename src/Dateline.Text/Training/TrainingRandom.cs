namespace Dateline.Text.Training;

/// <summary>The random numbers of training: SplitMix64, so that a seed gives the same model on every runtime.</summary>
internal sealed class TrainingRandom(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 1;

    public ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Evenly from [0, 1).</summary>
    public float NextFloat() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Evenly from [0, <paramref name="limit"/>).</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    /// <summary>From the normal distribution with mean 0 and deviation 1, by the sum of twelve.</summary>
    public float NextNormal()
    {
        var sum = -6f;
        for (var i = 0; i < 12; i++)
        {
            sum += NextFloat();
        }

        return sum;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
