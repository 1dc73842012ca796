namespace Dateline.Knowledge;

/// <summary>Numbers for atoms, from 0 in the order in which they come; looked up without making a string.</summary>
/// <remarks>
/// Filled once, then read from many threads. A dictionary with a lookup by span would do the same, but its generic code is not in the framework's
/// images: it is compiled at every start, without optimising, and then runs a hundred thousand times.
/// </remarks>
internal sealed class AtomNumbers
{
    private const int FirstSize = 1 << 14;

    private string[] _atoms = new string[FirstSize / 2];

    // Number plus one, 0 for free; the size is a power of two, at least twice the count, so that a free place is always near.
    private int[] _places = new int[FirstSize];

    private int _count;

    /// <summary>The number of an atom; −1 when it has none.</summary>
    public int Find(ReadOnlySpan<char> atom) => _places[PlaceOf(atom)] - 1;

    /// <summary>The number of an atom, which it gets if it has none.</summary>
    public int FindOrAdd(ReadOnlySpan<char> atom)
    {
        var place = PlaceOf(atom);
        if (_places[place] > 0)
        {
            return _places[place] - 1;
        }

        if (_count == _atoms.Length)
        {
            Grow();
            place = PlaceOf(atom);
        }

        _atoms[_count] = atom.ToString();
        _places[place] = ++_count;
        return _count - 1;
    }

    private int PlaceOf(ReadOnlySpan<char> atom)
    {
        var last = _places.Length - 1;
        var place = string.GetHashCode(atom) & last;
        while (_places[place] > 0 && !atom.SequenceEqual(_atoms[_places[place] - 1]))
        {
            place = (place + 1) & last;
        }

        return place;
    }

    private void Grow()
    {
        Array.Resize(ref _atoms, _atoms.Length * 2);
        _places = new int[_places.Length * 2];
        for (var number = 0; number < _count; number++)
        {
            _places[PlaceOf(_atoms[number])] = number + 1;
        }
    }
}
