using Dateline.Knowledge;

namespace Dateline.Bench.Muc;

/// <summary>What the lexicon says of a phrase by its last words: whether it is for people, for a weapon, for a building.</summary>
internal sealed class WordSorts(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _demonyms = new(knowledge.Countries.Values.SelectMany(country => country.Adjectives.Concat(country.People)), StringComparer.OrdinalIgnoreCase);

    /// <summary>People nouns, titles and things at the end of the phrase; of several the longest.</summary>
    public IReadOnlyList<object> Of(string phrase)
    {
        var atoms = Atoms.Of(phrase);
        for (var first = 0; first < atoms.Count; first++)
        {
            foreach (var form in Singulars(atoms.Keys[^1]))
            {
                var head = Atoms.Of($"{(first < atoms.Count - 1 ? phrase[atoms.Starts[first]..atoms.Ends[^2]] : "")} {form}");
                if (knowledge.Lexicon.Words.Longest(head, 0, (_, _) => true, out var end) is { Count: > 0 } values && end == head.Count)
                {
                    return values;
                }
            }
        }

        return [];
    }

    public ArgumentClass ClassOf(string phrase) =>
        Of(phrase).Aggregate(ArgumentClass.Nothing, (sum, value) => sum | (value switch { Thing thing => thing.Class, PersonNoun person => person.Class, _ => ArgumentClass.Nothing }));

    /// <summary>Whether the phrase ends in a noun for people or for armed people.</summary>
    public bool IsForce(string phrase) => (ClassOf(phrase) & (ArgumentClass.Force | ArgumentClass.Person | ArgumentClass.Civilian)) != 0;

    /// <summary>Whether the phrase ends in a noun for a base, building or site.</summary>
    public bool IsFacility(string phrase) =>
        Atoms.Of(phrase) is { Count: > 0 } atoms
        && Singulars(atoms.Keys[^1]).Any(form => knowledge.Lexicon.Places.Nouns.TryGetValue(form, out var reach) && reach == PlaceReach.Facility);

    /// <summary>Whether a word tells a nationality.</summary>
    public bool IsDemonym(string word) => _demonyms.Contains(word);

    /// <summary>Whether the phrase ends in a plural.</summary>
    public bool IsPlural(string phrase) => Atoms.Of(phrase) is { Count: > 0 } atoms && (atoms.Keys[^1].EndsWith('s') || atoms.Keys[^1].EndsWith("men", StringComparison.Ordinal) || atoms.Keys[^1] is "people" or "police");

    private static IEnumerable<string> Singulars(string word)
    {
        yield return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            yield return word[..^2] + "an";
        }

        if (word.EndsWith('s'))
        {
            yield return word[..^1];
            yield return word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word;
        }
    }
}
