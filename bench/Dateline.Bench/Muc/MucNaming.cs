using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>The strings by which MUC-4 would give the actors of a reading.</summary>
internal sealed class MucNaming
{
    private const int MostWordsOfName = 5;

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "we", "i", "this", "these", "those", "us", "you", "one", "others", "his", "its", "their", "our", "both", "all", "some", "many",
        "several", "two", "three", "four", "five", "six", "another", "most",
    };

    // Nouns that by themselves tell nothing of who they are.
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "group", "groups", "people", "person", "persons", "men", "man", "woman", "women", "individuals", "organization", "organizations", "forces", "members", "member", "unit", "units", "police", "army", "troops",
        "leader", "leaders", "commander", "commanders", "spokesman", "elements", "fighters", "squad", "column", "columns", "band", "commandos", "prisoners", "officials", "judges", "enemy",
    };

    private readonly Dictionary<string, Actor> _actors;
    private readonly WordSorts _words;
    private readonly MucPhrases _phrases;
    private readonly string _text;
    private readonly string _normal;
    private readonly string _withoutGenitives;
    private readonly List<string[]> _persons;

    public MucNaming(DocumentReading reading, WordSorts words)
    {
        _actors = reading.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _words = words;
        _phrases = new MucPhrases(words);
        _text = reading.Document.Text;
        _normal = $" {MucText.Normal(_text)} ";
        _withoutGenitives = $" {MucText.Normal(MucPhrases.WithoutGenitives(_text))} ";
        _persons = [.. reading.Actors.Where(actor => actor.Kind == ActorKind.Person).SelectMany(Names).Select(_phrases.NameAlone).Where(IsName).Select(name => MucText.Normal(name).Split(' ')).Where(name => name.Length <= MostWordsOfName)];
    }

    /// <summary>A thing that was hit, with what hangs on it: whose it is by the whole name of the body, without the country or town that it stands in.</summary>
    public string Thing(string text, Span span)
    {
        var phrase = MucPhrases.WithoutDeterminers(MucPhrases.WithoutTime(text));
        phrase = MucPhrases.Whole(MucPhrases.WithoutDeterminers(MucPhrases.WithoutCountry(phrase)));
        var start = MucPhrases.OwnerStart(_text, span.End);
        var owner = start < 0 ? null : _actors.Values.SelectMany(actor => actor.Mentions).Where(mention => mention.Span.Start == start && !Pronouns.Contains(mention.Text)).MaxBy(mention => mention.Span.Length);
        var tail = MucPhrases.WithTail(phrase, _text, span.End);
        if (MucPhrases.IsPart(phrase) && tail.Length > phrase.Length)
        {
            return MucPhrases.WithoutDeterminers((owner?.Text ?? tail[(phrase.Length + 4)..]));
        }

        return owner is not null && $"{phrase} of {owner.Text}" is var owned && MucText.Normal(owned).Length > MucText.Normal(tail).Length ? owned : tail;
    }

    /// <summary>The text of the report.</summary>
    public string Text => _text;

    public static bool IsPronoun(string text) => Pronouns.Contains(text);

    public Actor? ActorOf(RoleFiller role) => role.Actor is { } id ? _actors[id] : null;

    /// <summary>The people that a filler is: the description, or of those who are only accused the name without its titles; null when it names a body alone.</summary>
    public string? Person(RoleFiller role, bool isAccused)
    {
        var actor = ActorOf(role);
        if (actor is not null && NameOfPerson(actor) is { } name)
        {
            return isAccused ? name : null;
        }

        var isPronoun = Pronouns.Contains(role.Text);
        var text = !isPronoun ? role.Text : actor?.Mentions.Select(mention => mention.Text).FirstOrDefault(mention => !Pronouns.Contains(mention));
        if (actor is { Kind: not ActorKind.Person } && _phrases.BehindBrackets(_text, role.Span.End) is { } behind && _words.IsPlural(behind) && !Bare.Contains(MucText.Normal(behind)))
        {
            return behind;
        }

        if (text is null || !IsPeople(text) || IsBody(text) || IsNobody(text) || (text == role.Text && IsModifier(text)))
        {
            return null;
        }

        var told = MucPhrases.WithoutTime(text);
        text = MucPhrases.WithoutDeterminers(isPronoun ? told : _phrases.WithMembers(told, _text, role.Span.End));
        if (actor?.Knowledge is not null && !text.Contains("member", StringComparison.OrdinalIgnoreCase) && WithoutOwner(text, actor) is var alone && !Bare.Contains(MucText.Normal(alone)))
        {
            text = alone;
        }

        return MucPhrases.IsGang(text) || MucPhrases.IsOneBody(text) ? null : !Bare.Contains(MucText.Normal(text)) ? text
            : MucPhrases.Counted(told) is var counted && isPronoun ? counted
            : MucPhrases.WithLooks(counted ?? text, _text, role.Span.End) is var looking && looking != text ? looking : counted;
    }

    /// <summary>The name of one person, without titles, in the longest form that stands in the text; null when nobody is named.</summary>
    public string? NameOfPerson(Actor actor)
    {
        if (actor.Kind != ActorKind.Person || Names(actor).Select(_phrases.NameAlone).Where(IsName).MaxBy(name => name.Length) is not { } own)
        {
            return null;
        }

        // Somebody whose surname alone is told is whoever bears it in full elsewhere in the report.
        var parts = MucText.Normal(own).Split(' ');
        return _persons.Where(full => full.Length > parts.Length && parts.All(full.Contains)).MaxBy(full => full.Length) is { } fuller ? string.Join(' ', fuller) : own;
    }

    /// <summary>Whose home or car a phrase is for, where the report names them: an attack on it is one on them.</summary>
    public IEnumerable<string> OwnersIn(Span phrase, int length) =>
        from actor in _actors.Values
        where actor.Kind == ActorKind.Person && actor.Mentions.Any(mention => mention.Span.Start >= phrase.Start && mention.Span.Start < phrase.Start + length)
        let name = NameOfPerson(actor)
        where name is not null
        select name;

    /// <summary>The body that a filler names or belongs to, in a form that stands in the text; null when there is none.</summary>
    public string? Body(RoleFiller role, bool isAccused = false)
    {
        var actor = ActorOf(role);
        if (actor is not null && NameOfBody(actor) is { } name)
        {
            return name;
        }

        if (actor is { Kind: ActorKind.Person, Knowledge: not null })
        {
            return null;
        }

        var own = MucPhrases.WithoutDeterminers(MucPhrases.WithoutTime(role.Text));
        return !Pronouns.Contains(role.Text) && (IsBody(own) || MucPhrases.IsGang(own) || (isAccused && MucPhrases.IsGovernment(own))) ? own : BodyIn(role.Span);
    }

    // "A helicopter of the air force", "members of the front": the body that the phrase or what hangs on it names.
    private string? BodyIn(Span phrase)
    {
        var end = phrase.End + (_phrases.TailLength(_text, phrase.End) is var tail ? tail : 0);
        return _actors.Values.Where(actor => actor.Kind is ActorKind.Rebel or ActorKind.Militia or ActorKind.Military or ActorKind.Police && actor.Mentions.Any(mention => mention.Span.Start >= phrase.Start && mention.Span.End <= end))
            .Select(NameOfBody).FirstOrDefault(name => name is not null);
    }

    /// <summary>The name of a body that the report uses most, without what stands in brackets; null when the actor is none or bears none.</summary>
    public string? NameOfBody(Actor actor) => actor.Kind is ActorKind.Person or ActorKind.Civilian or ActorKind.Government or ActorKind.State or ActorKind.International or ActorKind.Media or ActorKind.Business || (actor.Knowledge is null && actor.Kind != ActorKind.Unknown) ? null
        : new[] { actor.Name }.Concat(actor.Aliases).Select(name => name.Split('(')[0].Trim()).Where(name => Stands(name) && (!IsPeople(name) || IsBody(name))).MaxBy(Times);

    private int Times(string name)
    {
        var (normal, count) = ($" {MucText.Normal(name)} ", 0);
        for (var at = _normal.IndexOf(normal, StringComparison.Ordinal); at >= 0; at = _normal.IndexOf(normal, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Names(Actor actor) => [actor.Name, .. actor.Aliases, .. actor.Mentions.Select(mention => mention.Text)];

    private bool IsName(string name) => Stands(name) && !Pronouns.Contains(name) && !_words.Of(name).Any(value => value is PersonNoun or Title);

    // "Prado's murder" names Prado.
    private bool Stands(string name) => MucText.Normal(name) is { Length: > 0 } normal
        && (_normal.Contains($" {normal} ", StringComparison.Ordinal) || _withoutGenitives.Contains($" {normal} ", StringComparison.Ordinal));

    /// <summary>Whether a phrase ends in a noun for people or a body of them.</summary>
    private bool IsPeople(string text) => _words.Of(text).OfType<PersonNoun>().Any(noun => noun.Class != ArgumentClass.Actor || noun.Kind is ActorKind.Person or ActorKind.Civilian or ActorKind.Unknown);

    // "A rebel attack" tells of nobody by himself: a noun in the singular has an article.
    private bool IsModifier(string text) => !text.Contains(' ', StringComparison.Ordinal) && !_words.IsPlural(text) && !MucPhrases.IsGroup(text);

    // "no organization", "our forces" of a communique, and crowds of bystanders, whom a wrong parse makes agents.
    private bool IsNobody(string text) => text.StartsWith("no ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("our ", StringComparison.OrdinalIgnoreCase)
        || _words.Of(text).OfType<PersonNoun>().All(noun => noun.Kind == ActorKind.Civilian && noun.Class == ArgumentClass.Civilian && !noun.Words.EndsWith("man", StringComparison.Ordinal) && noun.Words is not ("person" or "people" or "individual" or "youth"));

    /// <summary>Whether a phrase ends in a singular noun for an armed force or a government ("the air force").</summary>
    private bool IsBody(string text) => !_words.IsPlural(text) && _words.Of(text).OfType<PersonNoun>().Any(noun => noun.Kind is ActorKind.Military or ActorKind.Police)
            && !text.EndsWith("personnel", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("armed forces", StringComparison.OrdinalIgnoreCase);

    // "FMLN guerrillas" are guerrillas; the body is a filler of its own.
    private static string WithoutOwner(string text, Actor actor)
    {
        var parts = MucText.Normal(text).Split(' ');
        foreach (var owner in actor.Aliases.Prepend(actor.Name).Select(name => MucText.Normal(name).Split(' ')).OrderByDescending(name => name.Length))
        {
            if (parts.Length > owner.Length && parts.AsSpan(0, owner.Length).SequenceEqual(owner))
            {
                return string.Join(' ', parts[owner.Length..]);
            }
        }

        return text;
    }
}
