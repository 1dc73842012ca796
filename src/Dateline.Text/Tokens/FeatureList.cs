namespace Dateline.Text.Tokens;

/// <summary>Collects the hashed features of one decision on the stack.</summary>
internal ref struct FeatureList(Span<uint> room)
{
    private readonly Span<uint> _room = room;
    private int _count;

    public readonly ReadOnlySpan<uint> Items => _room[.._count];

    public void Add(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (template * 0x9E3779B1u) ^ a;
        hash = Mix(hash) ^ b;
        hash = Mix(hash) ^ c;
        _room[_count++] = Mix(hash);
    }

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        }

        return hash;
    }

    public static uint HashExact(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private static uint Mix(uint hash)
    {
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 13);
    }
}
