using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>
/// Runs an <see cref="Encoder"/> for one thread. It remembers, for the words met lately, their embedding and its products with the first layer's
/// weights, so that the widest product of the network is done once a word and not once a token (after Chen and Manning 2014).
/// </summary>
/// <remarks>
/// A product's bits do not depend on what it is computed together with, and all are rounded on the way through the memory, so what is remembered
/// changes speed and nothing else. 8,192 words of 3.8 kB; more than nine tokens of ten are found there in running text.
/// </remarks>
internal sealed class EncoderSession
{
    private const int Slots = 8192;
    private readonly Encoder _encoder;
    private readonly ShortMatrix[] _layers;
    private readonly ShortRows _rounded = new();
    private readonly int _width;
    private readonly int _entry;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly int[] _usedInBatch = new int[Slots];
    private readonly NameWord[] _words = new NameWord[Slots];
    private readonly uint[] _memory;
    private readonly uint[] _nothing;
    private readonly TokenBatch _missing = new();
    private readonly EncoderScratch _scratch = new();
    private int[] _slots = new int[512];
    private NameWord[] _nameWords = new NameWord[512];
    private int[] _missingSlots = new int[512];
    private int[] _starts = new int[64];
    private uint[] _overflow = [];
    private float[] _vectors = [];
    private float[] _fresh = [];
    private float[] _products = [];
    private int _overflowCount;
    private int _batch = 1;

    /// <param name="encoder">The encoder to run.</param>
    /// <param name="layers">Its rounded layers, from <see cref="RoundedWeights.LayersOf"/>.</param>
    public EncoderSession(Encoder encoder, ShortMatrix[] layers)
    {
        (_encoder, _layers) = (encoder, layers);
        _width = encoder.Width;
        _entry = (_width + (3 * Encoder.Window * _width)) / PackedRows.PerWord;
        _memory = new uint[Slots * _entry];
        _nothing = new uint[3 * _width / PackedRows.PerWord];
    }

    /// <summary>Number of tokens in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Number of sentences in the batch.</summary>
    public int Sentences { get; private set; }

    /// <summary>First token of each sentence, and the number of tokens last.</summary>
    public ReadOnlySpan<int> SentenceStarts => _starts.AsSpan(0, Sentences + 1);

    /// <summary>What each word of the batch can be inside a name.</summary>
    public ReadOnlySpan<NameWord> NameWords => _nameWords.AsSpan(0, Count);

    /// <summary>The encoded tokens, row by row, after <see cref="Run"/>.</summary>
    public ReadOnlySpan<float> Output => _scratch.Output;

    /// <summary>Begins a new batch.</summary>
    public void Clear()
    {
        (Count, Sentences, _overflowCount) = (0, 0, 0);
        _missing.Clear();
        _batch++;
    }

    public void Add(ReadOnlySpan<char> form, CaseMode mode)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, 2 * Count);
            Array.Resize(ref _nameWords, 2 * Count);
        }

        var key = Key(form, mode);
        var slot = (int)(key & (Slots - 1));
        if (_keys[slot] != key)
        {
            if (_usedInBatch[slot] == _batch)
            {
                slot = Slots + _overflowCount++;
            }
            else
            {
                _keys[slot] = key;
                _words[slot] = Network.NameWords.Of(form);
            }

            if (_missing.Count == _missingSlots.Length)
            {
                Array.Resize(ref _missingSlots, 2 * _missing.Count);
            }

            _missingSlots[_missing.Count] = slot;
            BatchFiller.Add(_missing, _encoder, form, mode);
        }

        if (slot < Slots)
        {
            _usedInBatch[slot] = _batch;
        }

        _nameWords[Count] = slot < Slots ? _words[slot] : Network.NameWords.Of(form);
        _slots[Count++] = slot;
    }

    /// <summary>Ends the sentence that the last tokens belong to.</summary>
    public void EndSentence()
    {
        if (Sentences + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _starts.Length);
        }

        _starts[++Sentences] = Count;
    }

    /// <summary>Encodes the batch.</summary>
    public void Run()
    {
        Remember();
        _scratch.Reserve(Count, _width, _encoder.Vectors.Columns);
        var row = 3 * _width;
        var (before, here, after) = (_width / PackedRows.PerWord, (_width + row) / PackedRows.PerWord, (_width + (2 * row)) / PackedRows.PerWord);
        for (var s = 0; s < Sentences; s++)
        {
            for (var t = _starts[s]; t < _starts[s + 1]; t++)
            {
                ReadOnlySpan<uint> entry = Entry(_slots[t]);
                PackedRows.Unpack(entry, _scratch.Input.AsSpan(t * _width, _width));
                PackedRows.Sum(
                    t > _starts[s] ? Entry(_slots[t - 1])[before..] : _nothing,
                    entry[here..],
                    t + 1 < _starts[s + 1] ? Entry(_slots[t + 1])[after..] : _nothing,
                    _scratch.Gates.AsSpan(t * row, row));
            }
        }

        var layers = _encoder.Layers;
        layers[0].Recur(_scratch.Input, SentenceStarts, _scratch.Gates, _scratch.Cells, _scratch.Squashed, _scratch.Output);
        for (var l = 1; l < layers.Length; l++)
        {
            (_scratch.Input, _scratch.Output) = (_scratch.Output, _scratch.Input);
            _rounded.Fill(_scratch.Input, Count, _width);
            _layers[l].Multiply(_rounded, _scratch.Gates);
            layers[l].Recur(_scratch.Input, SentenceStarts, _scratch.Gates, _scratch.Cells, _scratch.Squashed, _scratch.Output);
        }
    }

    /// <summary>Computes the entries of words that were not remembered.</summary>
    private void Remember()
    {
        var count = _missing.Count;
        if (count == 0)
        {
            return;
        }

        var row = _layers[0].Columns;
        Grow(ref _overflow, _overflowCount * _entry);
        Grow(ref _fresh, count * _width);
        Grow(ref _products, count * row);
        Grow(ref _vectors, count * _encoder.Vectors.Columns);
        _encoder.Gather(_missing, _vectors);
        _encoder.Embed(_missing, _vectors, _fresh);
        _rounded.Fill(_fresh, count, _width);
        _layers[0].Multiply(_rounded, _products);
        for (var i = 0; i < count; i++)
        {
            var entry = Entry(_missingSlots[i]);
            PackedRows.Pack(_fresh.AsSpan(i * _width, _width), entry);
            PackedRows.Pack(_products.AsSpan(i * row, row), entry[(_width / PackedRows.PerWord)..]);
        }
    }

    private Span<uint> Entry(int slot) => slot < Slots ? _memory.AsSpan(slot * _entry, _entry) : _overflow.AsSpan((slot - Slots) * _entry, _entry);

    private static void Grow<T>(ref T[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new T[size * 5 / 4];
        }
    }

    private static ulong Key(ReadOnlySpan<char> form, CaseMode mode)
    {
        var hash = (14695981039346656037UL ^ (ulong)mode) * 1099511628211UL;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0xBF58476D1CE4E5B9UL;
        hash ^= hash >> 29;
        return hash | (1UL << 63);
    }
}
