namespace Dateline.Text.Tokens;

/// <summary>
/// Splits text into words as Universal Dependencies does. White space always splits; inside what stands between spaces, a classifier learnt
/// from the treebanks decides at every place where the kind of character changes, and a learnt list splits plain words ("cannot", "dont").
/// </summary>
/// <remarks>Immutable and safe from many threads. Linear in the length of the text: every decision sees a bounded window.</remarks>
internal sealed class Tokeniser
{
    /// <summary>Most features of one decision.</summary>
    public const int FeatureLimit = 32;

    private const int LongestRun = 20;
    private readonly BinaryClassifier _classifier;
    private readonly Dictionary<string, int> _splitWords;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _splitLookup;
    private readonly int _longestSplitWord;

    /// <param name="classifier">Decides whether a word begins at an offset.</param>
    /// <param name="splitWords">Plain lower-case words that hold two, with the length of the first.</param>
    public Tokeniser(BinaryClassifier classifier, Dictionary<string, int> splitWords)
    {
        _classifier = classifier;
        _splitWords = splitWords;
        _splitLookup = splitWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestSplitWord = splitWords.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Adds the tokens of text[from, end) to the buffers.</summary>
    public void Run(ReadOnlySpan<char> text, int from, int end, IntBuffer starts, IntBuffer ends)
    {
        var at = from;
        while (at < end)
        {
            if (Characters.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var first = at;
            var plain = true;
            while (at < end && !Characters.IsSpace(text[at]))
            {
                plain &= char.IsAsciiLetter(text[at]);
                at++;
            }

            if (plain)
            {
                AddRun(text, first, at, starts, ends);
            }
            else
            {
                AddChunk(text, first, at, end, starts, ends);
            }
        }
    }

    /// <summary>Whether a classifier has to decide at an offset inside a chunk.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> chunk, int i)
    {
        var before = chunk[i - 1];
        var here = chunk[i];
        if (char.IsLowSurrogate(here) && char.IsHighSurrogate(before))
        {
            return false;
        }

        var (a, b) = (Characters.Class(before), Characters.Class(here));
        if (before == '.' && i > 1 && char.IsLetterOrDigit(chunk[i - 2]) && Addresses.IsExtension(chunk[i..]))
        {
            return false;
        }

        if (here == '.' && (Addresses.IsExtension(chunk[(i + 1)..]) || (i == chunk.Length - 1 && char.IsUpper(chunk[0]) && Abbreviations.IsTitle(chunk[..i]))))
        {
            return false;
        }

        var bothLetters = a is 'a' or 'A' && b is 'a' or 'A';
        return bothLetters ? IsNegation(chunk, i) : a != b || a != '0';
    }

    /// <summary>The class of the first character after a chunk and the space behind it, or 0 where the block ends.</summary>
    public static char ClassOfNext(ReadOnlySpan<char> text, int end, int limit)
    {
        while (end < limit && Characters.IsSpace(text[end]))
        {
            end++;
        }

        return end < limit ? Characters.Class(text[end]) : '\0';
    }

    /// <summary>Features of the decision whether a word begins at offset <paramref name="i"/> of a chunk, which <paramref name="next"/> follows.</summary>
    public static void Describe(ReadOnlySpan<char> chunk, char next, int i, ref FeatureList features)
    {
        char At(ReadOnlySpan<char> c, int k) => k >= 0 && k < c.Length ? Characters.Fold(char.ToLowerInvariant(c[k])) : '\0';
        char ClassAt(ReadOnlySpan<char> c, int k) => k >= 0 && k < c.Length ? Characters.Class(c[k]) : '\0';
        uint Pack(char a, char b, char c) => ((uint)a << 20) ^ ((uint)b << 10) ^ c;

        var left = LeftRun(chunk, i);
        var right = RightRun(chunk, i);
        var (l1, l2, l3) = (At(chunk, i - 1), At(chunk, i - 2), At(chunk, i - 3));
        var (r0, r1, r2) = (At(chunk, i), At(chunk, i + 1), At(chunk, i + 2));
        var (k1, k2, k3) = (ClassAt(chunk, i - 1), ClassAt(chunk, i - 2), ClassAt(chunk, i - 3));
        var (c0, c1, c2) = (ClassAt(chunk, i), ClassAt(chunk, i + 1), ClassAt(chunk, i + 2));
        var leftHash = FeatureList.Hash(chunk[left..i]);
        var rightHash = FeatureList.Hash(chunk[i..right]);
        features.Add(1, Pack(k1, c0, '\0'));
        features.Add(2, Pack(k2, k1, c0), c1);
        features.Add(3, Pack(k3, k2, k1), Pack(c0, c1, c2));
        features.Add(4, Pack(l1, r0, '\0'));
        features.Add(5, Pack(l2, l1, r0));
        features.Add(6, Pack(l1, r0, r1));
        features.Add(7, Pack(l2, l1, r0), r1);
        features.Add(8, Pack(l3, l2, l1), r0);
        features.Add(9, Pack(l1, r0, r1), r2);
        features.Add(10, leftHash, r0);
        features.Add(11, rightHash, l1);
        features.Add(12, leftHash, rightHash);
        features.Add(13, r0, i == chunk.Length - 1 ? 1u : 0u, k1);
        features.Add(14, l1, i == 1 ? 1u : 0u, c0);
        features.Add(15, FeatureList.Hash(chunk[i..Math.Min(chunk.Length, i + LongestRun)]));
        features.Add(16, FeatureList.Hash(chunk[Math.Max(0, i - LongestRun)..i]));
        features.Add(17, (uint)Math.Min(i - left, 6), (uint)Math.Min(right - i, 6), Pack(k1, c0, '\0'));
        var title = Abbreviations.IsTitle(chunk[left..i]) ? 2u : Abbreviations.IsOther(chunk[left..i]) ? 1u : 0u;
        features.Add(18, title, r0, i == chunk.Length - 1 ? 1u : 0u);
        if (chunk.Length <= LongestRun)
        {
            features.Add(19, FeatureList.Hash(chunk), (uint)i);
            features.Add(20, ShapeHash(chunk), (uint)i);
        }

        var flags = Contains(chunk, "://") || Contains(chunk, "www.") ? 1u : 0u;
        flags |= chunk.IndexOf('@') > 0 ? 2u : 0u;
        flags |= chunk[..Math.Min(chunk.Length, 64)].IndexOf('/') >= 0 ? 4u : 0u;
        flags |= HasInnerStop(chunk) ? 8u : 0u;
        features.Add(21, flags, Pack(k1, c0, c1));
        features.Add(22, flags, Pack(l1, r0, '\0'), i == chunk.Length - 1 ? 1u : 0u);
        if (r0 == '.' && i >= chunk.Length - 2)
        {
            features.Add(24, next, title, (uint)Math.Min(i - left, 5));
            features.Add(25, next, k1, (uint)Math.Min(i - left, 3) + (flags << 4));
            features.Add(26, next, leftHash);
        }

        features.Add(23, Pack(k1, c0, c1), left == 0 ? 0u : (uint)At(chunk, left - 1), right == chunk.Length ? 0u : (uint)At(chunk, right));
    }

    /// <summary>Where a plain word splits, or its length where it does not.</summary>
    public int SplitOf(ReadOnlySpan<char> run)
    {
        if (run.Length > _longestSplitWord || run.Length < 2)
        {
            return run.Length;
        }

        Span<char> lower = stackalloc char[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(run[i]);
        }

        return _splitLookup.TryGetValue(lower, out var length) ? length : run.Length;
    }

    public void Write(BinaryWriter writer)
    {
        _classifier.Write(writer);
        writer.Write(_splitWords.Count);
        foreach (var (word, length) in _splitWords.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write((byte)length);
        }
    }

    public static Tokeniser Read(BinaryReader reader)
    {
        var classifier = BinaryClassifier.Read(reader);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            words.Add(reader.ReadString(), reader.ReadByte());
        }

        return new Tokeniser(classifier, words);
    }

    private void AddChunk(ReadOnlySpan<char> text, int first, int end, int limit, IntBuffer starts, IntBuffer ends)
    {
        var chunk = text[first..end];
        Span<uint> room = stackalloc uint[FeatureLimit];
        var (addressStart, addressEnd) = Addresses.Find(chunk);
        var next = ClassOfNext(text, end, limit);
        var from = 0;
        for (var i = 1; i < chunk.Length; i++)
        {
            if (i == addressStart || i == addressEnd)
            {
                AddRun(text, first + from, first + i, starts, ends);
                from = i;
            }
            else if ((i <= addressStart || i >= addressEnd) && IsCandidate(chunk, i))
            {
                var features = new FeatureList(room);
                Describe(chunk, next, i, ref features);
                if (_classifier.Score(features.Items) > 0)
                {
                    AddRun(text, first + from, first + i, starts, ends);
                    from = i;
                }
            }
        }

        AddRun(text, first + from, end, starts, ends);
    }

    private void AddRun(ReadOnlySpan<char> text, int first, int end, IntBuffer starts, IntBuffer ends)
    {
        var split = first + SplitOf(text[first..end]);
        starts.Add(first);
        ends.Add(split);
        if (split < end)
        {
            starts.Add(split);
            ends.Add(end);
        }
    }

    private static bool IsNegation(ReadOnlySpan<char> chunk, int i) =>
        i + 2 < chunk.Length && (chunk[i] | 0x20) == 'n' && Characters.Fold(chunk[i + 1]) == '\'' && (chunk[i + 2] | 0x20) == 't';

    private static int LeftRun(ReadOnlySpan<char> chunk, int i)
    {
        var left = i;
        while (left > 0 && i - left < LongestRun && char.IsLetterOrDigit(chunk[left - 1]))
        {
            left--;
        }

        return left;
    }

    private static int RightRun(ReadOnlySpan<char> chunk, int i)
    {
        var right = i;
        while (right < chunk.Length && right - i < LongestRun && char.IsLetterOrDigit(chunk[right]))
        {
            right++;
        }

        return right;
    }

    private static uint ShapeHash(ReadOnlySpan<char> chunk)
    {
        Span<char> shape = stackalloc char[LongestRun];
        for (var k = 0; k < chunk.Length; k++)
        {
            shape[k] = Characters.Class(chunk[k]);
        }

        return FeatureList.HashExact(shape[..chunk.Length]);
    }

    private static bool Contains(ReadOnlySpan<char> chunk, string part) => chunk[..Math.Min(chunk.Length, 64)].Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool HasInnerStop(ReadOnlySpan<char> chunk)
    {
        var at = chunk[..Math.Min(chunk.Length, 64)].IndexOf('.');
        return at > 0 && at < chunk.Length - 1;
    }
}
