using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Walks the dependencies of a parsed text: children, subtrees and the few questions that every step asks.</summary>
internal sealed partial class ParseTree
{
    private readonly int[] _heads;
    private readonly string[] _relations;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly string[] _lemmas;
    private readonly string?[] _verbLemmas;
    private readonly UniversalTag[] _tags;
    private readonly Lexicon _lexicon;
    private readonly int[] _walks;

    public ParseTree(ParsedText text, Lexicon lexicon)
    {
        Text = text;
        _lexicon = lexicon;
        _heads = [.. text.Heads];
        _relations = [.. text.Relations];
        _tags = [.. text.Tags];
        _lemmas = new string[text.Count];
        _verbLemmas = new string?[text.Count];
        _firstChild = new int[text.Count];
        _walks = new int[text.Count];
        _nextSibling = new int[text.Count];
        JoinedNames = Mend(lexicon);
        for (var index = 0; index < text.Count; index++)
        {
            // What was taken for a verb and is a noun ("Rioting broke out") is its own lemma; of a plural ("claims") both lose the same ending.
            // The bases of armies are no basis of anything.
            var isMended = _tags[index] == UniversalTag.Noun && text.Tags[index] == UniversalTag.Verb && text.PennTags[index] != "VBZ";
            var lemma = isMended ? Form(index).ToString().ToLowerInvariant() : text.Lemmas[index].ToLowerInvariant();
            _lemmas[index] = _tags[index] == UniversalTag.Verb ? lexicon.VerbForms.LemmaOf(Form(index), lemma)
                : lemma == "basis" && FormIs(index, "bases") ? "base" : lemma;
        }
    }

    public ParsedText Text { get; }

    /// <summary>Names that the parser had cut apart, as half-open ranges of tokens.</summary>
    public List<(int First, int End)> JoinedNames { get; }

    public int Count => Text.Count;

    public int Head(int token) => _heads[token];

    /// <summary>The lemma in lower case; of a verb that the lexicon knows, the lexicon's.</summary>
    public string Lemma(int token) => _lemmas[token];

    public UniversalTag Tag(int token) => _tags[token];

    /// <summary>The relation without its subtype.</summary>
    public string Relation(int token)
    {
        // Asked for more often than anything else: no relation of less than eight letters has a subtype, and the usual ones need no new string.
        var relation = _relations[token];
        return relation.Length < 8 ? relation : relation switch
        {
            "nsubj:pass" or "nsubj:outer" => "nsubj",
            "csubj:pass" or "csubj:outer" => "csubj",
            "aux:pass" => "aux",
            "obl:agent" or "obl:unmarked" or "obl:tmod" or "obl:npmod" => "obl",
            "nmod:poss" or "nmod:unmarked" or "nmod:desc" or "nmod:tmod" or "nmod:npmod" => "nmod",
            "acl:relcl" => "acl",
            "advcl:relcl" => "advcl",
            "compound:prt" => "compound",
            _ => relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? relation[..colon] : relation,
        };
    }

    public string FullRelation(int token) => _relations[token];

    public ReadOnlySpan<char> Form(int token) => Text.Text.AsSpan(Text.Starts[token], Text.Ends[token] - Text.Starts[token]);

    public bool FormIs(int token, string word) => Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public ChildEnumerator Children(int token) => new(this, token < 0 ? -1 : _firstChild[token]);

    /// <summary>The first child with a relation, given with or without subtype; −1 when there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            if (FullRelation(child) == relation || Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    public bool Has(int token, string relation) => Child(token, relation) >= 0;

    /// <summary>Whether a word stands right under a token ("where" under the verb of its clause).</summary>
    public bool HasWord(int token, string word)
    {
        foreach (var child in Children(token))
        {
            if (FormIs(child, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands under a token or under one of the words right under it ("nothing" in "came to nothing").</summary>
    public bool HasWordBelow(int token, string word)
    {
        foreach (var child in Children(token))
        {
            if (FormIs(child, word) || HasWord(child, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a subject of a verb stands between an earlier token and the verb ("struck warehouses, the governor said").</summary>
    public bool HasSubjectBetween(int token, int verb)
    {
        foreach (var child in Children(verb))
        {
            if (child > token && child < verb && Relation(child) == "nsubj")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is another one or depends on it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var current = token; current >= 0; current = Head(current))
        {
            if (current == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The half-open range of tokens under a token, itself included.</summary>
    public (int First, int End) Subtree(int token)
    {
        int first = token, end = token + 1;
        var pending = new Stack<int>();
        pending.Push(token);
        while (pending.TryPop(out var current))
        {
            first = Math.Min(first, current);
            end = Math.Max(end, current + 1);
            foreach (var child in Children(current))
            {
                pending.Push(child);
            }
        }

        return (first, end);
    }

    /// <summary>The preposition of a nominal, as one lower-case word ("according to", "in front of"); null when it has none.</summary>
    public string? Preposition(int nominal)
    {
        // Of several the nearest: what stands farther off belongs to another noun.
        var nearest = -1;
        foreach (var child in Children(nominal))
        {
            if (Relation(child) == "case" && Tag(child) != UniversalTag.Part && child < nominal)
            {
                nearest = child;
            }
        }

        if (nearest < 0)
        {
            return null;
        }

        var words = Form(nearest).ToString().ToLowerInvariant();
        foreach (var part in Children(nearest))
        {
            // "As well, according to": words before the preposition are none of its parts.
            if (part > nearest && Relation(part) == "fixed")
            {
                words += " " + Form(part).ToString().ToLowerInvariant();
            }
        }

        return words;
    }

    /// <summary>A token and everything coordinated with it, in the order of the text.</summary>
    public List<int> Coordinated(int token)
    {
        var all = new List<int> { token };
        foreach (var child in Children(token))
        {
            if (Relation(child) == "conj")
            {
                all.AddRange(Coordinated(child));
            }
        }

        // "Zakho, Dohuk" without an "and" says twice where it is.
        return all.Count == 2 && Tag(token) == UniversalTag.Propn && !HasConjunction(token, all[1]) ? [token] : all;
    }

    // The "and" may hang on a word before the second: "Ana Prado and 4-year-old Luis Soto". What a semicolon parts are two as well.
    private bool HasConjunction(int first, int second)
    {
        for (var token = second - 1; token > first; token--)
        {
            if (Relation(token) == "cc" || FormIs(token, ";"))
            {
                return true;
            }
        }

        return Has(second, "cc");
    }

    /// <summary>The lemma that a word has as a verb, in lower case: the lexicon's where it knows the form, else the tagger's. Also before the parse is mended.</summary>
    public string VerbLemma(int token) => _verbLemmas[token] ??= _lexicon.VerbForms.LemmaOf(Form(token), Text.Lemmas[token].ToLowerInvariant());

    /// <summary>What a word says as a verb of saying, alone or with further words ("put out"); empty when it is none.</summary>
    public IReadOnlyList<Cue> Cues(int token) => _lexicon.VerbCues(VerbLemma(token));

    /// <summary>Whether a word is a verb of saying, or the first word of a phrase that is one.</summary>
    public bool IsCue(int token) => Cues(token).Count > 0;

    /// <summary>Whether a word is a verb of saying without any further word.</summary>
    public bool SaysAlone(int token) => Cues(token).Any(cue => !cue.IsPhrase);

    public bool IsPassive(int verb) => Has(verb, "aux:pass") || Has(verb, "nsubj:pass") || Has(verb, "csubj:pass");

    public bool IsNominal(int token) => Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron;

    public struct ChildEnumerator
    {
        private readonly ParseTree _tree;
        private int _next;

        internal ChildEnumerator(ParseTree tree, int first)
        {
            _tree = tree;
            _next = first;
            Current = -1;
        }

        public int Current { get; private set; }

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            Current = _next;
            _next = _tree._nextSibling[_next];
            return true;
        }
    }
}
