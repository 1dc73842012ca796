namespace Dateline.Text.Network;

/// <summary>Turns a word into the hashed keys of what the networks see of it: the word, its beginnings and ends, its shape.</summary>
internal static class WordFeatures
{
    /// <summary>Most keys that one word has.</summary>
    public const int Limit = 24;

    /// <summary>The first two keys name the whole word; training drops them at random so that the rest learns to stand in for them.</summary>
    public const int WholeWordKeys = 2;

    private const int LongestForm = 48;

    /// <summary>The key of words that have no vector.</summary>
    public const uint NoVector = 1;

    /// <summary>Writes the keys of a word and returns how many there are. A key of 0 means "none".</summary>
    public static int Extract(ReadOnlySpan<char> form, CaseMode mode, Span<uint> keys)
    {
        Span<char> lower = stackalloc char[LongestForm];
        var length = Math.Min(form.Length, LongestForm);
        for (var i = 0; i < length; i++)
        {
            lower[i] = Plain(form[i]);
        }

        lower = lower[..length];
        var count = 0;
        keys[count++] = Hash(1, lower);
        keys[count++] = mode == CaseMode.Mixed ? Hash(2, form[..length]) : 0;
        keys[count++] = Hash(3u + (uint)mode, Shape(form[..length], mode, stackalloc char[LongestForm]));
        for (var n = 1; n <= 5 && n < length; n++)
        {
            keys[count++] = Hash(20u + (uint)n, lower[^n..]);
        }

        for (var n = 1; n <= 4 && n < length; n++)
        {
            keys[count++] = Hash(30u + (uint)n, lower[..n]);
        }

        return count;
    }

    /// <summary>Lower case, digits as 0, quotes and dashes of every make as the plain ones.</summary>
    private static char Plain(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‐' or '‑' or '−' => '-',
        < (char)128 => c,
        _ => char.IsDigit(c) ? '0' : char.ToLowerInvariant(c),
    };

    /// <summary>"McDonald-2" as "XxXx-0": runs collapsed to one sign, so that length does not matter.</summary>
    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> form, CaseMode mode, Span<char> shape)
    {
        var length = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            var sign = char.IsUpper(c) ? (mode is CaseMode.Capitals ? 'x' : 'X') : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Plain(c);
            if (length == 0 || shape[length - 1] != sign || (length == 1 && sign == 'X'))
            {
                shape[length++] = sign;
            }
        }

        return shape[..length];
    }

    private static uint Hash(uint kind, ReadOnlySpan<char> text)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        var folded = (uint)(hash >> 32);
        return folded == 0 ? 1 : folded;
    }
}
