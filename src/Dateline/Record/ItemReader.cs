using System.Text.RegularExpressions;
using Dateline.Knowledge;

namespace Dateline.Record;

/// <summary>Reads the words of items: which sorts of thing, which designations.</summary>
internal sealed partial class ItemReader(RecordKnowledge knowledge)
{
    private static readonly (ArgumentClass Flag, string Name)[] Classes =
    [
        (ArgumentClass.Aircraft, "aircraft"), (ArgumentClass.Ship, "ship"), (ArgumentClass.Vehicle, "vehicle"),
        (ArgumentClass.Ammunition, "ammunition"), (ArgumentClass.Weapon, "weapon"), (ArgumentClass.Aid, "aid"),
        (ArgumentClass.Money, "money"), (ArgumentClass.Building, "building"), (ArgumentClass.Infrastructure, "infrastructure"),
    ];

    private readonly Dictionary<string, (IReadOnlyList<ItemSort> Sorts, IReadOnlyList<Designation> Designations)> _read = new(StringComparer.Ordinal);

    public ItemSet Read(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return ItemSet.Empty;
        }

        var sorts = new List<ItemSort>();
        var designations = new List<Designation>();
        foreach (var text in texts)
        {
            var found = ReadOne(text);
            sorts.AddRange(found.Sorts);
            designations.AddRange(found.Designations);
        }

        return new ItemSet(
            [.. sorts.Distinct().OrderBy(sort => sort.ToString(), StringComparer.Ordinal)],
            [.. designations.DistinctBy(designation => designation.Name).OrderBy(designation => designation.Name, StringComparer.Ordinal)],
            texts);
    }

    /// <summary>The sort of the last thing that the words name; null when they name none that the lexicon knows.</summary>
    public ItemSort? SortOf(string text)
    {
        var sorts = ReadOne(text).Sorts;
        return sorts.Count == 0 ? null : sorts[^1];
    }

    /// <summary>The designations that the words name, one after another: two Su-35 are a part of 14 jets. Empty when they name none.</summary>
    public string DesignationsOf(string text) => string.Join(' ', ReadOne(text).Designations.Select(designation => designation.Name));

    private (IReadOnlyList<ItemSort> Sorts, IReadOnlyList<Designation> Designations) ReadOne(string text)
    {
        if (!_read.TryGetValue(text, out var found))
        {
            _read.Add(text, found = Scan(text));
        }

        return found;
    }

    private (IReadOnlyList<ItemSort> Sorts, IReadOnlyList<Designation> Designations) Scan(string text)
    {
        var atoms = Atoms.Of(text);
        var sorts = new List<ItemSort>();
        var designations = new List<Designation>();
        var covered = new List<(int Start, int End)>();
        for (var at = 0; at < atoms.Count;)
        {
            var things = knowledge.Lexicon.Words.Longest(atoms, at, static (value, _) => value is Thing, out var end).OfType<Thing>().ToList();
            if (things.Count == 0)
            {
                at++;
                continue;
            }

            var thing = things.OrderBy(value => value.Words, StringComparer.Ordinal).First();
            var sort = SortOf(thing);
            if (sort is { } known)
            {
                sorts.Add(known);
            }

            if (IsDesignation(thing.Words))
            {
                designations.Add(new Designation(ShortName(atoms, at, end, thing), sort));
            }

            covered.Add((atoms.Starts[at], atoms.Ends[end - 1]));
            at = end;
        }

        // A designation that the lexicon lacks is still a name, and two of them still differ.
        foreach (Match match in UnknownDesignation().Matches(text))
        {
            if (!covered.Exists(range => range.Start < match.Index + match.Length && match.Index < range.End))
            {
                designations.Add(new Designation(match.Value, sorts.Count > 0 ? sorts[^1] : null));
            }
        }

        return (sorts, designations);
    }

    /// <summary>"MiG-29 Fulcrum" and "MiG-29" are one: the shortest beginning of the phrase that is itself a designation.</summary>
    private string ShortName(Atoms atoms, int first, int end, Thing thing)
    {
        // "MiG" is the beginning of "MiG-29" too, but names a maker, not a type.
        for (var length = 1; IsType(thing.Words) && length < end - first; length++)
        {
            var beginning = Atoms.Of(string.Join(' ', atoms.Keys, first, length));
            var shorter = knowledge.Lexicon.Words
                .Longest(beginning, 0, (value, after) => after == beginning.Count && value is Thing { Words: var words } && IsType(words), out _)
                .OfType<Thing>().MinBy(value => value.Words, StringComparer.Ordinal);
            if (shorter is not null)
            {
                return shorter.Words;
            }
        }

        return thing.Words;
    }

    private static bool IsDesignation(string words) => words.AsSpan().ContainsAnyInRange('A', 'Z');

    private static bool IsType(string words) => IsDesignation(words) && words.AsSpan().ContainsAnyInRange('0', '9');

    private static ItemSort? SortOf(Thing thing)
    {
        foreach (var (flag, name) in Classes)
        {
            if (thing.Class.HasFlag(flag))
            {
                return new ItemSort(name, thing.Type);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]{0,5}-?\d{1,3}[A-Z]{0,2}\b")]
    private static partial Regex UnknownDesignation();
}
