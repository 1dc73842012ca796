using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Decides whether the words of a frame stand in the text, and whether its arguments are of the classes that it asks for.</summary>
internal sealed class FrameMatcher(ReadingState state)
{
    private const int MaximumDistance = 8;

    // "Shot the leader of the union and her husband dead": what became of the object stands behind all of it; so does a number ("put the toll across the country at 90").
    private const int FarthestComplement = 14;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The tokens of the other words of a frame's phrase; null when they do not all stand with the head.</summary>
    public List<int>? Phrase(Frame frame, int head)
    {
        if (frame.Others.Length == 0)
        {
            return [];
        }

        // "Called off their attack on the town" calls on nobody: with its particle a verb is another one.
        if (frame.WordClass == FrameWordClass.Verb && _tree.Child(head, "compound:prt") is >= 0 and var particle && particle == head + 1 && _tree.FormIs(particle, "off") && Array.IndexOf(frame.Others, "off") < 0)
        {
            return null;
        }

        var tokens = new List<int>(frame.Others.Length);
        foreach (var word in frame.Others)
        {
            var token = frame.WordClass == FrameWordClass.Noun ? NearNoun(frame, word, head, tokens) : UnderVerb(word, head, tokens);
            // "withdrew from Goma after talks" is no withdrawing from talks: a preposition of the phrase governs the noun of the phrase.
            if (token < 0 || (tokens.Count > 0 && frame.WordClass == FrameWordClass.Verb && _tree.Relation(tokens[^1]) == "case" && _tree.IsNominal(token)
                && _tree.Head(tokens[^1]) != token && !(_tree.Relation(token) == "compound" && _tree.Head(token) == _tree.Head(tokens[^1]))))
            {
                return null;
            }

            // "Issued a letter that called for revolt" issues no call.
            if (frame.WordClass == FrameWordClass.Verb && _tree.Tag(token) == UniversalTag.Verb && _tree.Relation(token) is "acl" or "advcl" or "conj" or "parataxis"
                && (tokens.Count == 0 || _tree.Tag(tokens[^1]) is not (UniversalTag.Part or UniversalTag.Cconj or UniversalTag.Sconj)))
            {
                return null;
            }

            // "Called the strike a crime": what is said of a thing is not done with it.
            if (frame.WordClass == FrameWordClass.Verb && _tree.Relation(token) == "obj" && _tree.Child(head, "xcomp") is >= 0 and var complement && _tree.IsNominal(complement))
            {
                return null;
            }

            // "It has denied that" denies something else than "denied it".
            if (frame.WordClass == FrameWordClass.Verb && _tree.Tag(token) == UniversalTag.Pron && token < head && _tree.FullRelation(token) is "nsubj" or "expl")
            {
                return null;
            }

            // "Took place on the ground" takes no ground.
            if (frame.WordClass == FrameWordClass.Verb && _tree.Relation(token) == "obl" && tokens.Count == 0 && _tree.Preposition(token) is "on" or "at" or "in" or "near" or "around" && Array.IndexOf(frame.Others, _tree.Preposition(token)) < 0)
            {
                return null;
            }

            if (frame.WordClass == FrameWordClass.Verb && _tree.Relation(token) == "compound" && _tree.Head(token) != head && IsPartOfAnother(frame, token))
            {
                return null;
            }

            // "Held from March until May": no march. "Suspended spraying until talks": no talks were suspended.
            if (frame.WordClass == FrameWordClass.Verb && _tree.IsNominal(token) && ((char.IsUpper(_tree.Form(token)[0]) && state.Nominals[token] is { IsTime: true }) || (tokens.Count == 0 && _tree.Relation(token) == "obl" && _tree.Preposition(token) is "until" or "before" or "after" or "during" or "since")))
            {
                return null;
            }

            // "Fired rockets at dawn": at nothing. "Killed since" is a phrase of its own.
            if ((tokens.Count > 0 || word is "for" or "at" or "on" or "in") && frame.WordClass == FrameWordClass.Verb && _tree.Relation(token) == "case" && IsTime(_tree.Head(token)))
            {
                return null;
            }

            tokens.Add(token);
        }

        return tokens;
    }

    // "Aid workers were given nothing" gives no aid; "cut them off from their supply lines" cuts off no supply.
    private bool IsPartOfAnother(Frame frame, int part)
    {
        var whole = _tree.Head(part);
        if (Array.Exists(frame.Others, word => Matches(whole, word)))
        {
            return false;
        }

        // "A hostage swap took place" takes no hostage: what the subject is a sort of is no object.
        return _tree.FullRelation(whole) == "nsubj"
            || (state.Nominals[whole] is { } nominal && (nominal.Class & (ArgumentClass.Person | ArgumentClass.Official)) != 0)
            || (_tree.Relation(whole) is "obl" or "nmod" && _tree.Preposition(whole) is { } preposition && preposition is not ("with" or "of") && Array.IndexOf(frame.Others, preposition) < 0);
    }

    // "On 2 May": the number may be no noun phrase, and is a time all the same.
    private bool IsTime(int token) => state.Nominals[token] is { IsTime: true } || state.Times.Any(time => time.FirstToken <= token && token < time.EndToken);

    public static bool Accepts(Frame frame, Slots slots)
    {
        foreach (var (slot, wanted) in frame.If)
        {
            var fillers = slots[slot];
            var isEmpty = fillers.Count == 0;
            if (!(isEmpty && wanted.HasFlag(ArgumentClass.None)) && !fillers.Any(filler => (ClassOf(filler) & wanted) != 0))
            {
                return false;
            }
        }

        foreach (var (slot, unwanted) in frame.Unless)
        {
            var fillers = slots[slot];
            if ((fillers.Count == 0 && unwanted.HasFlag(ArgumentClass.None)) || fillers.Any(filler => (ClassAs(slot, filler) & unwanted) != 0))
            {
                return false;
            }
        }

        return true;
    }

    // "Ethiopia calls up reservists": a state that does something is no place.
    private static ArgumentClass ClassAs(string slot, Nominal filler) =>
        ClassOf(filler) is var found && slot == "subject" && found.HasFlag(ArgumentClass.State) ? found & ~ArgumentClass.Place : found;

    public static ArgumentClass ClassOf(Nominal nominal)
    {
        var result = nominal.Class;
        if (nominal.Entity is not null)
        {
            result |= nominal.Entity.Class | ArgumentClass.Actor;
            result |= nominal.Entity.Kind is ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.International ? ArgumentClass.State : ArgumentClass.Nothing;
        }

        if (nominal.IsPlaceLike)
        {
            result |= ArgumentClass.Place;
        }
        else if (result == ArgumentClass.Nothing && nominal.IsName)
        {
            // A name that nobody knows is somebody's more often than a thing's.
            result = ArgumentClass.Actor;
        }

        return nominal.IsTime ? ArgumentClass.Nothing : result | nominal.Figure;
    }

    // Particles, objects and prepositional phrases: anything under the verb and not far from it.
    private int UnderVerb(string word, int verb, List<int> taken)
    {
        var first = taken.Count > 0 ? taken[^1] + 1 : Math.Max(0, verb - MaximumDistance);
        var end = Math.Min(_tree.Count, verb + (word is "dead" or "responsible" or "accountable" or "hostage" or "captive" || (word == "at" && _tree.Lemma(verb) is "put" or "estimate") ? FarthestComplement : MaximumDistance));
        for (var token = first; token < end; token++)
        {
            if (token == verb || !Matches(token, word))
            {
                continue;
            }

            // "Raiders on motorcycles descended on a village": the first "on" is the raiders'.
            var isOthers = token < verb && _tree.Relation(token) == "case" && _tree.Head(token) >= 0 && state.Text.PennTags[_tree.Head(token)] is not ("WDT" or "WP" or "WP$" or "WRB");
            // "Brought the parties in the valley to talks" brings in nobody: what is in the valley is the parties.
            isOthers |= word == "in" && taken.Count == 0 && _tree.Relation(token) == "case" && _tree.Head(token) is >= 0 and var where && _tree.Relation(where) == "nmod" && state.Nominals[where]?.Place is not null;
            // "Calling itself the Council for the Liberation" calls for nothing; "shot at close range" tells from where.
            isOthers |= _tree.Relation(token) == "case" && _tree.Head(token) is >= 0 and var governed && ((_tree.Relation(governed) == "nmod" && _tree.Tag(governed) == UniversalTag.Propn && _tree.Tag(_tree.Head(governed)) == UniversalTag.Propn) || (word == "at" && _tree.Lemma(governed) == "range"));
            // "To bring them to court", "asked not to be named": the "to" of an infinitive is no preposition, nor is the word before a clause.
            isOthers |= token < verb && _tree.Relation(token) is "mark" or "cc";
            if (!isOthers && IsNearUnder(token, verb))
            {
                return token;
            }
        }

        // "A base was set up", "the talks were called off": what a passive verb is done to stands before the particle.
        return taken.Count > 0 && _tree.Child(verb, "nsubj:pass") is >= 0 and var done && done < verb && verb - done < MaximumDistance && !taken.Contains(done) && Matches(done, word) ? done : -1;
    }

    private bool IsNearUnder(int token, int verb)
    {
        var current = token;
        for (var depth = 0; depth < 3 && current >= 0; depth++)
        {
            current = _tree.Head(current);
            if (current == verb)
            {
                return true;
            }

            // "Insists that they were on a mission": another clause, whatever its head is.
            if (current >= 0 && _tree.Relation(current) is "ccomp" or "parataxis" or "advcl" && _tree.Has(current, "nsubj"))
            {
                return false;
            }

            // "If the talks fail, they will resume their attacks" resumes no talks.
            // "Shot and killed" is one deed all the same.
            if (current >= 0 && _tree.Tag(current) == UniversalTag.Verb && _tree.Relation(current) is not "xcomp" && !(_tree.Relation(current) == "conj" && _tree.Relation(token) == "cc"))
            {
                return false;
            }
        }

        return false;
    }

    private int NearNoun(Frame frame, string word, int noun, List<int> taken)
    {
        // "cessation of hostilities" runs on after its head; "air strike" stands before it.
        if (Array.IndexOf(frame.Others, "of") >= 0)
        {
            var next = taken.Count > 0 ? taken[^1] + 1 : noun + 1;
            for (var token = next; token < Math.Min(_tree.Count, next + 2); token++)
            {
                if (Matches(token, word))
                {
                    return token;
                }
            }

            return -1;
        }

        var position = noun - (frame.Others.Length - taken.Count);
        for (var token = position; token >= Math.Max(0, position - 1); token--)
        {
            // "Under heavy enemy fire": the preposition of a phrase stands before all that describes its noun.
            if (frame.Others.Length == 1 && token == position - 1 && _tree.Child(noun, "case") is >= 0 and var preposition && _tree.FormIs(preposition, word))
            {
                return preposition;
            }

            // "Fuel tanks caught fire" is no tank fire, "the West Bank raid" robs no bank.
            // "A tank on fire" is no tank fire.
            if (token != noun && !(token == position - 1 && _tree.Tag(token + 1) == UniversalTag.Adp) && !(state.NameOf[token] is { } name && name.First < token && name.End <= noun) && (Matches(token, word) || IsPrefix(token, word)) && (token + 1 >= noun || _tree.Tag(token + 1) is not (UniversalTag.Verb or UniversalTag.Aux)))
            {
                return token;
            }
        }

        return -1;
    }

    // "Gun-running": the tokenizer leaves some hyphens with the word before them.
    private bool IsPrefix(int token, string word) => _tree.Form(token) is [.. var stem, '-'] && stem.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Matches(int token, string word) =>
        _tree.Lemma(token).Equals(word, StringComparison.OrdinalIgnoreCase) || _tree.FormIs(token, word);
}
