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

        foreach (var child in _tree.Children(token))
        {
            if (_tree.Relation(child) != "aux")
            {
                continue;
            }

            switch (_tree.Lemma(child).ToLowerInvariant())
            {
                case "will" or "shall" or "’ll" or "'ll":
                    return _tree.FormIs(child, "would") ? Status.Hypothetical : Status.Planned;
                case "would" or "could" or "may" or "might" or "should" or "can" or "must" or "ought":
                    return Status.Hypothetical;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>Hypothetical under "if", "unless" and "whether"; null elsewhere.</summary>
    public Status? Conditional(int trigger)
    {
        for (var current = trigger; current >= 0; current = _tree.Head(current))
        {
            if (_tree.Relation(current) is "advcl" or "ccomp" && _tree.Child(current, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) is "if" or "unless" or "whether")
            {
                return Status.Hypothetical;
            }

            // "Until they end the siege": nobody knows when.
            if (_tree.Relation(current) == "advcl" && _tree.HasWord(current, "until") && state.Text.PennTags[current] is "VBZ" or "VBP")
            {
                return Status.Hypothetical;
            }

            if (_tree.Relation(current) is not ("conj" or "xcomp" or "obj" or "advcl" or "ccomp"))
            {
                break;
            }
        }

        return null;
    }
}
