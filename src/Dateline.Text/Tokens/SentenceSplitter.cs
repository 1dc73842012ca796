namespace Dateline.Text.Tokens;

/// <summary>Decides between which tokens of a block of text a sentence ends, with a classifier learnt from the treebanks.</summary>
/// <remarks>Immutable and safe from many threads.</remarks>
internal sealed class SentenceSplitter(BinaryClassifier classifier)
{
    /// <summary>Most features of one decision.</summary>
    public const int FeatureLimit = 40;

    /// <summary>
    /// Longest sentence in tokens: above it one is cut at the last semicolon, comma or bracket. Scoring arcs is quadratic in the length of a
    /// sentence, so a cap keeps the whole linear; the longest sentence of the treebanks has 204 words.
    /// </summary>
    public const int LongestSentence = 300;

    /// <summary>Adds the end of each sentence among the tokens from <paramref name="first"/> on, which are one block.</summary>
    public void Run(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, IntBuffer sentenceEnds)
    {
        var from = first;
        Span<uint> room = stackalloc uint[FeatureLimit];
        for (var next = first + 1; next < starts.Length; next++)
        {
            var split = false;
            if (IsCandidate(text, starts, ends, next))
            {
                var features = new FeatureList(room);
                Describe(text, starts, ends, first, from, next, ref features);
                split = classifier.Score(features.Items) > 0;
            }

            if (split)
            {
                sentenceEnds.Add(next);
                from = next;
            }
            else if (next - from >= LongestSentence)
            {
                from = Cut(text, starts, from, next);
                sentenceEnds.Add(from);
            }
        }

        if (starts.Length > first)
        {
            sentenceEnds.Add(starts.Length);
        }
    }

    /// <summary>Whether a sentence could begin with a token: the one before it looks like an end, or it looks like a beginning.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int next)
    {
        var last = text[ends[next - 1] - 1];
        if (last == '.' && char.IsUpper(text[starts[next - 1]]) && Abbreviations.IsTitle(text[starts[next - 1]..(ends[next - 1] - 1)]))
        {
            return false;
        }

        if (Characters.IsTerminal(last) || Characters.IsCloser(last))
        {
            return true;
        }

        // Without a stop before it, a sentence begins only after a space, and not with a small letter.
        return starts[next] > ends[next - 1] && !char.IsLower(text[starts[next]]);
    }

    public static void Describe(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int block, int from, int next, ref FeatureList features)
    {
        var p1 = Form(text, starts, ends, next - 1, from);
        var p2 = Form(text, starts, ends, next - 2, from);
        var p3 = Form(text, starts, ends, next - 3, from);
        var n0 = text[starts[next]..ends[next]];
        var n1 = next + 1 < starts.Length ? text[starts[next + 1]..ends[next + 1]] : default;
        var n2 = next + 2 < starts.Length ? text[starts[next + 2]..ends[next + 2]] : default;
        var (h1, h2, g0, g1) = (FeatureList.HashExact(p1), FeatureList.HashExact(p2), FeatureList.HashExact(n0), FeatureList.HashExact(n1));
        var (s1, s2, s3) = (Shape(p1), Shape(p2), Shape(p3));
        var (t0, t1, t2) = (Shape(n0), Shape(n1), Shape(n2));
        var gap = starts[next] - ends[next - 1];
        var space = (uint)Math.Min(gap, 3);
        var length = (uint)Bucket(next - from);
        features.Add(1, h1);
        features.Add(2, h1, t0, space);
        features.Add(3, h1, g0);
        features.Add(4, s1, g0);
        features.Add(5, s1, t0, t1);
        features.Add(6, s2, s1, t0);
        features.Add(7, h2, h1);
        features.Add(8, h2, h1, t0);
        features.Add(9, s3, s2, s1);
        features.Add(10, s1, length, t0);
        features.Add(11, g0, g1);
        features.Add(12, s1, g0, g1);
        features.Add(13, t0, t1, t2);
        features.Add(14, s1, t0, space);
        features.Add(15, h1, length);
        features.Add(16, g0, length);
        features.Add(17, s2, s1, g0);
        features.Add(18, h1, t0, t1);
        features.Add(19, (uint)p1.Length > 1 && p1[^1] == '.' ? 1u : 0u, t0, s1);
        var abbreviation = p1.Length > 1 && p1[^1] == '.' ? (Abbreviations.IsTitle(p1[..^1]) ? 2u : Abbreviations.IsOther(p1[..^1]) ? 1u : 0u) : 3u;
        features.Add(20, abbreviation, t0);
        features.Add(21, Quotes(text, starts, ends, from, next), s1, t0);
        features.Add(22, from == block ? 1u : 0u, length, s1);
        features.Add(23, space, s1);
        features.Add(24, FeatureList.Hash(n0), s1, space);
        features.Add(25, FeatureList.Hash(p1), FeatureList.Hash(n0));
        features.Add(26, FirstShape(text, starts, ends, from), s1, t0);
        features.Add(27, (uint)Bucket(starts.Length - next), s1, t0);
    }

    public void Write(BinaryWriter writer) => classifier.Write(writer);

    private static int Cut(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, int from, int next)
    {
        for (var at = next - 1; at > from + LongestSentence / 2; at--)
        {
            if (text[starts[at - 1]] is ';' or ',' or ':' or ')' or '"' or '”')
            {
                return at;
            }
        }

        return next;
    }

    private static ReadOnlySpan<char> Form(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int token, int from) =>
        token >= from ? text[starts[token]..ends[token]] : default;

    private static uint FirstShape(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int from) => Shape(text[starts[from]..ends[from]]);

    /// <summary>Whether a quotation is open at a token, looking back over at most 60 tokens of the sentence.</summary>
    private static uint Quotes(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int from, int next)
    {
        var open = 0;
        for (var i = Math.Max(from, next - 60); i < next; i++)
        {
            var c = Characters.Fold(text[starts[i]]);
            if (ends[i] - starts[i] <= 2)
            {
                open ^= c == '"' ? 1 : 0;
                open += c is '(' or '[' ? 2 : 0;
                open -= c is ')' or ']' && open >= 2 ? 2 : 0;
            }
        }

        return (uint)open;
    }

    private static int Bucket(int n) => n < 8 ? n : n < 12 ? 8 : n < 20 ? 9 : n < 40 ? 10 : 11;

    /// <summary>Up to six collapsed classes of characters.</summary>
    private static uint Shape(ReadOnlySpan<char> form)
    {
        var shape = 0u;
        var previous = '\0';
        var used = 0;
        for (var i = 0; i < form.Length && used < 5; i++)
        {
            var c = Characters.Class(form[i]);
            if (c != previous)
            {
                shape = (shape * 131) ^ c;
                previous = c;
                used++;
            }
        }

        return (shape * 3) + (form.Length == 1 ? 1u : form.Length == 0 ? 2u : 0u);
    }
}
