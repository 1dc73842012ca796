using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Reads negation and auxiliaries off the words right under a verb or noun.</summary>
internal sealed class ClauseModality(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whether a "not", "never" or "no" stands with the word, or nobody is its subject or object.</summary>
    public bool IsNegated(int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if ((_tree.Relation(child) is "advmod" && !IsNotOnly(child) && _tree.Lemma(child) is "not" or "never" or "n't" or "n’t" or "hardly")
                || (_tree.Relation(child) == "cc" && _tree.Lemma(child) is "neither" or "nor")
                || (_tree.Relation(child) == "det" && _tree.Lemma(child) is "no" or "neither"))
            {
                return true;
            }

            // "Neither France nor Britain sent soldiers".
            if (_tree.Relation(child) == "nsubj" && _tree.Tag(token) == UniversalTag.Verb && _tree.HasWord(child, "neither") && _tree.Has(child, "conj"))
            {
                return true;
            }

            // "no new attacks were launched", "nobody was killed".
            if (_tree.Relation(child) is "nsubj" or "obj" && _tree.Tag(token) == UniversalTag.Verb
                && (_tree.Lemma(child) is "nobody" or "none" or "nothing" || (_tree.Child(child, "det") is var det && det >= 0 && _tree.Lemma(det) == "no")))
            {
                return true;
            }
        }

        // "No casualties or damage": neither of the two.
        return token >= 0 && _tree.Relation(token) == "conj" && _tree.IsNominal(token) && _tree.Child(token, "cc") is >= 0 and var or && _tree.Lemma(or) is "or" or "nor" && _tree.Head(token) is >= 0 and var first && first < token && IsNegated(first);
    }

    private bool IsNotOnly(int token) => token + 1 < _tree.Count && _tree.Lemma(token + 1) is "only" or "just" or "merely";

    /// <summary>What "will", "would" or "may" before a verb makes of it; null where no such word stands there.</summary>
    public Status? Auxiliary(int token)
    {
        // "Will attack the town and seize the bridge": one auxiliary for both.
        while (_tree.Relation(token) == "conj" && state.Text.PennTags[token] == "VB" && !_tree.Has(token, "aux") && !_tree.Has(token, "nsubj") && !_tree.Has(token, "mark") && _tree.Head(token) is >= 0 and var first && state.Text.PennTags[first] == "VB")
        {
            token = first;
        }

        // "France is to send soldiers", "the hostages were to be freed".
        if (IsToBe(token))
        {
            return Status.Planned;
        }

        foreach (var child in _tree.Children(token))
        {
            if (_tree.Relation(child) != "aux")
            {
                continue;
            }

            switch (_tree.Lemma(child).ToLowerInvariant())
            {
                case "will" or "shall" or "’ll" or "'ll":
                    return _tree.FormIs(child, "would") ? Would(token) : Status.Planned;
                case "would":
                    return Would(token);
                case "could" or "may" or "might" or "should" or "can" or "must" or "ought":
                    return Status.Hypothetical;
                default:
                    break;
            }
        }

        return null;
    }

    private bool IsToBe(int verb)
    {
        var to = _tree.Child(verb, "mark");
        var form = to + 1 < _tree.Count && to >= 0 && _tree.FormIs(to + 1, "be") ? to + 1 : verb;
        return to > 0 && _tree.FormIs(to, "to") && state.Text.PennTags[form] == "VB" && _tree.Head(to - 1) == verb && _tree.Relation(to - 1) is "cop" or "aux" && _tree.Lemma(to - 1) == "be";
    }

    // "The army said it would attack", "said an offensive would begin" announce it; "an attack would be a crime", "said that, if proven, it would violate the law" and all that is quoted think of it.
    private Status Would(int verb)
    {
        var isAnnounced = _tree.Relation(verb) is "ccomp" or "parataxis" && !_tree.HasWord(verb, "have") && _tree.Head(verb) is >= 0 and var saying && _tree.IsCue(saying) && state.Text.PennTags[saying] is "VBD" or "VBN"
            && _tree.Child(verb, "nsubj") is >= 0 and var subject && (IsActor(subject) || (!_tree.Has(verb, "obj") && state.Knowledge.Lexicon.Frames(FrameWordClass.Noun, _tree.Lemma(subject)).Count > 0));
        for (var token = verb; isAnnounced && token > _tree.Head(verb); token--)
        {
            isAnnounced = !_tree.FormIs(token, "if") && state.Text.PennTags[token] != "``";
        }

        return isAnnounced ? Status.Planned : Status.Hypothetical;
    }

    private bool IsActor(int token) => state.Nominals[token] is { } somebody && (somebody.Class & (ArgumentClass.Actor | ArgumentClass.Force | ArgumentClass.Person)) != 0;
}
