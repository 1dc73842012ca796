namespace Dateline.Reading;

/// <summary>The arguments of a word by slot: "subject", "object", "second-object", "possessor", "modifier", or a preposition.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, List<Nominal>> _fillers = new(StringComparer.Ordinal);

    public IReadOnlyList<Nominal> this[string slot] => _fillers.TryGetValue(slot, out var fillers) ? fillers : [];

    public bool Has(string slot) => _fillers.ContainsKey(slot);

    public void Add(string slot, Nominal filler)
    {
        if (!_fillers.TryGetValue(slot, out var fillers))
        {
            _fillers.Add(slot, fillers = []);
        }

        if (!fillers.Contains(filler))
        {
            fillers.Add(filler);
        }
    }
}
