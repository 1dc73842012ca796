namespace Dateline.Text.Tokens;

/// <summary>A growing list of numbers that one thread fills again and again.</summary>
internal sealed class IntBuffer
{
    private int[] _items = new int[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public int this[int index] => _items[index];

    public void Add(int value)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = value;
    }

    public void Clear() => Count = 0;
}
