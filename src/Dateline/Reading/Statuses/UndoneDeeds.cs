using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Reads off the words before and above an event that it did not come to pass: "without firing a shot", "came close to taking", "not aware of any raid".</summary>
internal sealed class UndoneDeeds(ReadingState state)
{
    // Words between "came" and "close to".
    private const int LongestWay = 2;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whether the words only tell what was not done, and so of no happening.</summary>
    public bool IsSetAside(Predicate predicate) => Anchors(predicate).Any(anchor => !(_tree.Has(anchor, "nsubj") && state.Text.PennTags[anchor] == "VBD") && PhraseBefore(anchor, state.Knowledge.Lexicon.Undone.Aside) >= 0);

    /// <summary>Failed where it nearly happened ("came close to taking", "almost took"), hypothetical where it may still ("is close to taking"); else null.</summary>
    public Status? Nearly(Predicate predicate)
    {
        foreach (var anchor in Anchors(predicate))
        {
            // "Were stopped before they could take it".
            if (HasAdverb(anchor) || (_tree.Relation(anchor) == "advcl" && _tree.HasWord(anchor, "before") && _tree.HasWord(anchor, "could")))
            {
                return Status.Failed;
            }

            if (PhraseBefore(anchor, state.Knowledge.Lexicon.Undone.Short) is >= 0 and var first)
            {
                return Enumerable.Range(Math.Max(first - LongestWay, 0), Math.Min(first, LongestWay)).Any(token => _tree.Lemma(token) is "come" or "get") ? Status.Failed : Status.Hypothetical;
            }
        }

        return null;
    }

    /// <summary>"Ahead of the offensive", "massed troops for an assault".</summary>
    public bool IsYetAhead(Predicate predicate) =>
        PhraseBefore(predicate.Trigger, state.Knowledge.Lexicon.Undone.Ahead) >= 0
        || (_tree.Relation(predicate.Trigger) is "obl" or "nmod" && _tree.Preposition(predicate.Trigger) == "for" && state.Knowledge.Kinds[predicate.Kind].Family == "attack" && _tree.Head(predicate.Trigger) is >= 0 and var readied && (IsReadying(readied) || (_tree.Relation(readied) == "obj" && IsReadying(_tree.Head(readied)))));

    /// <summary>"Has yet to retake the town".</summary>
    public bool IsYetToCome(Predicate predicate) =>
        Anchors(predicate).Any(anchor => _tree.Child(anchor, "mark") is > 1 and var mark && _tree.FormIs(mark, "to") && _tree.FormIs(mark - 1, "yet") && _tree.Lemma(mark - 2) is "have" or "be");

    /// <summary>"Is not aware of any strike", "had no information about an attack", "there was no sign that they withdrew".</summary>
    public bool IsUnknown(Predicate predicate)
    {
        // "Had no role in the raid".
        var part = _tree.Relation(predicate.Trigger) == "nmod" ? _tree.Head(predicate.Trigger) : -1;
        if (part >= 0 && predicate.LightVerb >= 0 && _tree.Head(part) == predicate.LightVerb && IsNot(part))
        {
            return true;
        }

        foreach (var anchor in Anchors(predicate))
        {
            var head = _tree.Head(anchor);
            if (head >= 0 && _tree.Relation(head) == "nmod" && state.Knowledge.Lexicon.Undone.Groundless.Contains(_tree.Lemma(_tree.Head(head)).ToLowerInvariant()) && (IsNot(_tree.Head(head)) || IsNot(_tree.Head(_tree.Head(head)))))
            {
                // "There was no truth in reports that they withdrew".
                return true;
            }

            // "It is not true that they fled".
            if (head >= 0 && IsUntrue(anchor, head))
            {
                return true;
            }

            if (head < 0 || _tree.Relation(anchor) is not ("nmod" or "obl" or "acl" or "ccomp" or "advcl") || !state.Knowledge.Lexicon.Undone.Unknown.Contains(_tree.Lemma(head).ToLowerInvariant()))
            {
                continue;
            }

            var above = _tree.Head(head);
            if (IsNot(head) || (above >= 0 && _tree.Relation(head) is "obj" or "nsubj" && IsNot(above)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tried to take the town but was driven back", "an attempt to retake the airport failed", "foiled an attempt to".</summary>
    /// <param name="word">The word that tells of the attempt.</param>
    /// <param name="relation">How what was attempted hangs on it.</param>
    public bool CameToNothing(int word, string relation)
    {
        foreach (var child in _tree.Children(word))
        {
            // "Is unsuccessfully trying to encircle the town", "tried in vain", "made an unsuccessful attempt".
            if ((_tree.Relation(child) is "advmod" or "obl" && _tree.Lemma(child) is "unsuccessfully" or "vainly" or "fruitlessly" or "vain" or "success")
                || (_tree.Relation(child) == "amod" && state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Form(child).ToString().ToLowerInvariant()) == Status.Failed))
            {
                return !_tree.FormIs(child, "success") || _tree.HasWord(child, "without");
            }

            if (state.Text.PennTags[word] is "VBD" or "VBN" && _tree.Relation(child) == "conj" && _tree.HasWord(child, "but") && state.Text.PennTags[child] is "VBD" or "VBN")
            {
                return true;
            }
        }

        return relation is "acl" or "nmod" && _tree.Relation(word) is "nsubj" or "obj" && _tree.Head(word) is >= 0 and var end && Fails(end);
    }

    // "The attempt failed", "was beaten off", "came to nothing".
    private bool Fails(int word) => FailsAlone(_tree.Lemma(word)) || state.Knowledge.Lexicon.Undone.Nothing.Exists(words => _tree.Lemma(word) == words[0] && words.Skip(1).All(other => _tree.HasWordBelow(word, other)));

    private bool FailsAlone(string verb) =>
        state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(verb) == Status.Failed || state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, verb).Any(frame => frame is { IsLight: true, Status: Status.Failed, Others.Length: 0 });

    private bool IsReadying(int verb) => verb >= 0 && state.PredicateAt[verb] is { Kind: "deploy" or "mobilise" };

    private bool IsUntrue(int deed, int word) => _tree.Relation(deed) is "csubj" or "ccomp" && _tree.Has(word, "cop") && _tree.Tag(word) is UniversalTag.Adj or UniversalTag.Noun
        && (IsNot(word) ? _tree.Lemma(word) is "true" or "accurate" or "correct" : state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(word)));

    private static IEnumerable<int> Anchors(Predicate predicate) => predicate.LightVerb >= 0 ? [predicate.Trigger, predicate.LightVerb] : [predicate.Trigger];

    private bool IsNot(int token) => _tree.HasWord(token, "not") || _tree.HasWord(token, "n't") || _tree.HasWord(token, "no") || _tree.HasWord(token, "never") || _tree.HasWord(token, "neither");

    // Of a verb only: "nearly 40 attacks" are many.
    private bool HasAdverb(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Tag(verb) == UniversalTag.Verb && child == verb - 1 && _tree.Relation(child) == "advmod" && state.Knowledge.Lexicon.Undone.Nearly.Contains(_tree.Lemma(child).ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    // Where one of some phrases begins that stands right before a happening; −1 when none does.
    private int PhraseBefore(int token, List<string[]> phrases)
    {
        var last = token - 1;
        foreach (var child in _tree.Children(token))
        {
            if (child < token && _tree.Relation(child) is "case" or "mark" && child > last - 4)
            {
                // "Instead of": both words are one preposition.
                last = _tree.Child(child, "fixed") is var end && end > child ? end : child;
            }
        }

        foreach (var words in phrases)
        {
            var first = last - words.Length + 1;
            if (first >= 0 && _tree.Tag(last) is UniversalTag.Adp or UniversalTag.Sconj or UniversalTag.Part or UniversalTag.Adv && Enumerable.Range(0, words.Length).All(index => _tree.FormIs(first + index, words[index])))
            {
                return first;
            }
        }

        return -1;
    }
}
