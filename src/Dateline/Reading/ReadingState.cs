using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>What is known about one document while its steps run. Lives inside one call and on one thread.</summary>
internal sealed class ReadingState
{
    public ReadingState(Document document, ParsedText text, KnowledgeBase knowledge)
    {
        Document = document;
        Text = text;
        Knowledge = knowledge;
        Tree = new ParseTree(text, knowledge.Lexicon);
        Nominals = new Nominal?[text.Count];
        Words = new List<object>?[text.Count];
        NameOf = new NameMatch?[text.Count];
        PredicateAt = new Predicate?[text.Count];
    }

    public Document Document { get; }

    public ParsedText Text { get; }

    public ParseTree Tree { get; }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The theatre the document is about; null when none of those known fits.</summary>
    public string? Theatre { get; set; }

    /// <summary>In which countries the document is at home.</summary>
    public HomeCountries Homes { get; set; } = HomeCountries.Nowhere;

    /// <summary>Known names found, in the order of the text.</summary>
    public List<NameMatch> Names { get; } = [];

    /// <summary>By token: the known name that covers it.</summary>
    public NameMatch?[] NameOf { get; }

    /// <summary>By the last token of the phrase: people nouns, things, titles and loaded terms that end there, with their first token.</summary>
    public List<object>?[] Words { get; }

    /// <summary>By token: the designation of a weapon or other thing that covers it ("Su-35 Flanker").</summary>
    public Dictionary<int, (int First, int End)> ThingAt { get; } = [];

    /// <summary>Loaded terms found, as ranges of tokens.</summary>
    public List<(int First, int End, LoadedTerm Term)> Loaded { get; } = [];

    /// <summary>By head token.</summary>
    public Nominal?[] Nominals { get; }

    public List<Entity> Entities { get; } = [];

    public List<PlaceEntry> Places { get; } = [];

    public IReadOnlyList<Times.TimeExpression> Times { get; set; } = [];

    public IReadOnlyList<Quantities.Quantity> Quantities { get; set; } = [];

    /// <summary>By the token that governs it (an event, or a word of saying): the first expression of time there.</summary>
    public Dictionary<int, Times.TimeExpression> TimeOf { get; } = [];

    /// <summary>By trigger token: words that carry an event.</summary>
    public Predicate?[] PredicateAt { get; }

    public List<Predicate> Predicates { get; } = [];

    /// <summary>Loaded words with whom they are about.</summary>
    public List<(int First, int End, Entity? About, string Neutral)> Framed { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Whom a pronoun stands for as far as the word tells; null for other words.</summary>
    // "A mine exploded": with an article it is a noun.
    public PronounSort? Pronoun(int token) => Knowledge.Lexicon.Pronouns.TryGetValue(Tree.Form(token).ToString(), out var sort) && !(Tree.FormIs(token, "mine") && Tree.Has(token, "det")) ? sort : null;

    /// <summary>The noun that a relative pronoun stands for; null where its clause hangs on none.</summary>
    public Nominal? RelativeNoun(int pronoun)
    {
        var clause = pronoun;
        while (clause >= 0 && Tree.FullRelation(clause) != "acl:relcl")
        {
            clause = Tree.Head(clause);
        }

        // "In support of the general, who …": a name just before the pronoun, whatever the parser hung the clause on.
        if (Pronoun(pronoun) == PronounSort.One && NameBefore(pronoun) is { } name)
        {
            return name;
        }

        if (clause < 0 || Tree.Head(clause) is not (>= 0 and var head) || Nominals[head] is not { } noun)
        {
            return null;
        }

        // "Ana Prado, of the law school, who was abducted": somebody, and so no school.
        if (Pronoun(pronoun) == PronounSort.One && !IsSomebody(noun) && Tree.Relation(head) == "nmod" && Tree.Head(head) is >= 0 and var outer && Nominals[outer] is { } whole && IsSomebody(whole))
        {
            return whole;
        }

        // "The government of a president, who was ousted": somebody, and so the president.
        return Pronoun(pronoun) == PronounSort.One && !IsSomebody(noun) && Tree.Child(head, "nmod") is >= 0 and var inner && inner < pronoun
            && Nominals[inner] is { } person && IsSomebody(person) ? person : noun;
    }

    /// <summary>The event whose noun a relative clause tells more of, at most one noun away; null where the clause tells of something else.</summary>
    public Predicate? EventWithClause(int clause)
    {
        var noun = Tree.Head(clause);
        if (noun >= 0 && PredicateAt[noun] is null && Tree.Relation(noun) == "nmod")
        {
            noun = Tree.Head(noun);
        }

        return noun >= 0 && PredicateAt[noun] is { Frame.WordClass: FrameWordClass.Noun } told ? told : null;
    }

    /// <summary>"Captured Kabul", "flew to Damascus": the town, not the government that sits there.</summary>
    public void MoveToSeat(Nominal government)
    {
        government.Entity?.Mentions.Remove((government.First, government.End));
        government.Entity = null;
        (government.Place, government.Seat, government.IsPlaceLike) = (government.Seat, null, true);
        government.Class |= ArgumentClass.Place;
        government.Place!.Mentions.Add((government.First, government.End));
        if (!Places.Contains(government.Place))
        {
            Places.Add(government.Place);
        }
    }

    private Nominal? NameBefore(int pronoun)
    {
        var last = pronoun - (pronoun > 1 && Tree.FormIs(pronoun - 1, ",") ? 2 : 1);
        for (var token = last; token >= 0 && token > last - 4; token--)
        {
            if (Nominals[token] is { IsName: true, Entity.Kind: ActorKind.Person } name && name.End == last + 1)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsSomebody(Nominal noun) => noun.Entity?.Kind is ActorKind.Person || (noun.Class & (ArgumentClass.Person | ArgumentClass.Force)) != 0;

    /// <summary>Whether a name is a word of the lexicon that has its capital only from beginning a sentence ("Rockets").</summary>
    public bool IsWordAtStart(int first, int end) =>
        end == first + 1 && first == Text.Sentences[Text.SentenceOf[first]].First && NameOf[first] is null && Words[first] is { Count: > 0 };

    public Span SpanOf(int first, int end) => new(Text.Starts[first], Text.Ends[end - 1]);

    public string WordsOf(int first, int end) => Text.Text[Text.Starts[first]..Text.Ends[end - 1]];
}
