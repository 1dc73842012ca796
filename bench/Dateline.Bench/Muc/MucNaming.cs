using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>The strings by which MUC-4 would give the actors of a reading.</summary>
internal sealed class MucNaming(DocumentReading reading, WordSorts words)
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "we", "i", "this", "these", "those", "us", "you", "one", "others", "his", "its", "their", "our", "those", "both", "all", "some",
    };

    private readonly Dictionary<string, Actor> _actors = reading.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);

    public Actor? ActorOf(RoleFiller role) => role.Actor is { } id ? _actors[id] : null;

    /// <summary>The people that a filler is: a name without its titles, or the description; null when it names a body alone.</summary>
    public string? Person(RoleFiller role)
    {
        var actor = ActorOf(role);
        if (actor is not null && NameOfPerson(actor) is { } name)
        {
            return name;
        }

        var text = !Pronouns.Contains(role.Text) ? role.Text : actor?.Mentions.Select(mention => mention.Text).FirstOrDefault(mention => !Pronouns.Contains(mention));
        return text is not null && IsPeople(text) ? text : null;
    }

    /// <summary>The name of one person, without titles, in the longest form that stands in the text; null when nobody is named.</summary>
    public string? NameOfPerson(Actor actor) => actor.Kind == ActorKind.Person && LongestName(actor) is { } name && !IsPeople(name) ? name : null;

    /// <summary>The body that a filler names or belongs to, in a form that stands in the text; null when there is none.</summary>
    public string? Body(RoleFiller role)
    {
        if (ActorOf(role) is not { } actor || actor.Kind is ActorKind.Person or ActorKind.Civilian)
        {
            return null;
        }

        return actor.Knowledge is not null ? LongestName(actor) : LongestName(actor) is { } name && !IsPeople(name) ? name : null;
    }

    /// <summary>Whether a phrase ends in a noun for people, not for a body ("guerrillas", "armed men", but not "air force").</summary>
    private bool IsPeople(string text) => words.Of(text).OfType<PersonNoun>().Any(noun => noun.Class != ArgumentClass.Actor && (noun.Kind is ActorKind.Person or ActorKind.Civilian or ActorKind.Unknown
        || words.IsPlural(text) || noun.Words is "group" or "commando" or "column" or "squad" or "patrol" or "gunman"));

    private string? LongestName(Actor actor) => new[] { actor.Name }.Concat(actor.Aliases).Select(WithoutTitles)
        .Where(name => name.Length > 0 && reading.Document.Text.Contains(name, StringComparison.OrdinalIgnoreCase) && !IsPeople(name)).MaxBy(name => name.Length);

    private string WithoutTitles(string name)
    {
        var parts = name.Split(' ').ToList();
        while (parts.Count > 1 && words.Of(parts[0]).Any(value => value is Title))
        {
            parts.RemoveAt(0);
        }

        return string.Join(' ', parts);
    }
}
