namespace Dateline.Text.Lemmas;

/// <summary>Gives the same string for the same characters, so that a word met again costs no memory.</summary>
/// <remarks>For one thread. A full pool forgets everything: a stream of ever new words must not grow it without end.</remarks>
internal sealed class StringPool
{
    private const int Limit = 100_000;
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> characters)
    {
        if (_lookup.TryGetValue(characters, out var known))
        {
            return known;
        }

        if (_strings.Count >= Limit)
        {
            _strings.Clear();
        }

        var made = characters.ToString();
        _strings.Add(made);
        return made;
    }
}
