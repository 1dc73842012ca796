using Dateline.Text.Network;

namespace Dateline.Text.Lemmas;

/// <summary>Finds lemmas for one thread and remembers those found lately, so that a word met again costs neither time nor memory.</summary>
internal sealed class LemmaMemory
{
    private const int Slots = 8192;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly string[] _lemmas = new string[Slots];

    /// <summary>The lemma of a word with a tag, given as text ("NOUN NNS") and as its index.</summary>
    public string Find(Lemmatiser lemmatiser, ReadOnlySpan<char> form, string tag, int tagIndex, CaseMode mode)
    {
        if (form.Length > Lemmatiser.LongestForm)
        {
            return form.ToString();
        }

        // Only in capitals does the mode change a lemma.
        var key = (14695981039346656037UL ^ (ulong)tagIndex ^ (mode == CaseMode.Capitals ? 1UL << 40 : 0)) * 1099511628211UL;
        foreach (var c in form)
        {
            key = (key ^ c) * 1099511628211UL;
        }

        key ^= key >> 32;
        key *= 0xBF58476D1CE4E5B9UL;
        key |= 1;
        ref var lemma = ref _lemmas[(key >> 40) & (Slots - 1)];
        ref var known = ref _keys[(key >> 40) & (Slots - 1)];
        if (known != key)
        {
            Span<char> written = stackalloc char[2 * Lemmatiser.LongestForm];
            var length = lemmatiser.Find(form, tag, mode).Apply(form, written);
            lemma = written[..length].SequenceEqual(lemma) ? lemma : written[..length].ToString();
            known = key;
        }

        return lemma;
    }
}
