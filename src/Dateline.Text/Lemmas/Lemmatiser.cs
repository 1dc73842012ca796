using Dateline.Text.Network;

namespace Dateline.Text.Lemmas;

/// <summary>Finds lemmas by scripts learnt from the treebanks: of the very word with its tag, else of its longest known ending with that tag.</summary>
/// <remarks>Immutable and safe from many threads.</remarks>
internal sealed class Lemmatiser
{
    /// <summary>Longest ending that has scripts.</summary>
    public const int LongestEnding = 6;

    /// <summary>Longest form that is looked at; a longer one is its own lemma.</summary>
    public const int LongestForm = 64;

    private readonly LemmaScript[] _scripts;
    private readonly FeatureTable _keys;
    private readonly ushort[] _values;

    public Lemmatiser(LemmaScript[] scripts, uint[] keys, ushort[] values)
    {
        _scripts = scripts;
        _keys = new FeatureTable(keys);
        _values = values;
    }

    /// <summary>Key of a whole word with a tag ("NOUN NNS"). Numbers are the same in a text of capitals.</summary>
    public static uint WordKey(ReadOnlySpan<char> form, ReadOnlySpan<char> tag, CaseMode mode)
    {
        var capitals = mode == CaseMode.Capitals && form.ContainsAnyExceptInRange('!', '9');
        return Hash(capitals ? 5u : 1u, form, tag, capitals);
    }

    /// <summary>Key of an ending with a tag.</summary>
    public static uint EndingKey(ReadOnlySpan<char> ending, ReadOnlySpan<char> tag, LetterCase letters) => Hash(2u + (uint)letters, ending, tag, true);

    /// <summary>The script for a word.</summary>
    public LemmaScript Find(ReadOnlySpan<char> form, ReadOnlySpan<char> tag, CaseMode mode)
    {
        var row = _keys.Find(WordKey(form, tag, mode));
        if (row >= 0 && _scripts[_values[row]].Fits(form.Length))
        {
            return _scripts[_values[row]];
        }

        return FindByEnding(form, tag, LetterCases.Of(form, mode));
    }

    /// <summary>The script for a word that is not listed.</summary>
    public LemmaScript FindByEnding(ReadOnlySpan<char> form, ReadOnlySpan<char> tag, LetterCase letters)
    {
        for (var n = Math.Min(LongestEnding, form.Length - 1); n >= 0; n--)
        {
            var row = _keys.Find(EndingKey(form[^n..], tag, letters));
            if (row >= 0 && _scripts[_values[row]].Fits(form.Length))
            {
                return _scripts[_values[row]];
            }
        }

        return new LemmaScript(tag.StartsWith("PROPN", StringComparison.Ordinal) ? LemmaCase.Keep : LemmaCase.Lower, 0, "");
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_scripts.Length);
        foreach (var script in _scripts)
        {
            writer.Write((byte)script.Case);
            writer.Write((byte)script.Cut);
            writer.Write(script.Append);
        }

        writer.Write(_values.Length);
        for (var i = 0; i < _values.Length; i++)
        {
            writer.Write(_keys.Keys[i]);
            writer.Write(_values[i]);
        }
    }

    public static Lemmatiser Read(BinaryReader reader)
    {
        var scripts = new LemmaScript[reader.ReadInt32()];
        for (var i = 0; i < scripts.Length; i++)
        {
            scripts[i] = new LemmaScript((LemmaCase)reader.ReadByte(), reader.ReadByte(), reader.ReadString());
        }

        var count = reader.ReadInt32();
        var (keys, values) = (new uint[count], new ushort[count]);
        for (var i = 0; i < count; i++)
        {
            keys[i] = reader.ReadUInt32();
            values[i] = reader.ReadUInt16();
        }

        return new Lemmatiser(scripts, keys, values);
    }

    private static uint Hash(uint kind, ReadOnlySpan<char> text, ReadOnlySpan<char> tag, bool lower)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var c in text)
        {
            var plain = c == '’' ? '\'' : c;
            hash = (hash ^ (lower ? char.ToLowerInvariant(plain) : plain)) * 1099511628211UL;
        }

        hash = (hash ^ 0xFFFF) * 1099511628211UL;
        foreach (var c in tag)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        var folded = (uint)(hash >> 32);
        return folded == 0 ? 1 : folded;
    }
}
