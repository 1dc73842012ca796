using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds happenings that are only supposed: "if they attack", "whether it fell", "had they attacked", "in case of an attack", "will flee if".</summary>
internal sealed class Suppositions(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whether nothing more is said of an event than what would be if.</summary>
    public bool IsSupposed(Predicate predicate)
    {
        if (StandsBehind(predicate.Trigger) || (predicate.LightVerb >= 0 && StandsBehind(predicate.LightVerb)) || DependsOnCondition(predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger))
        {
            return true;
        }

        for (var current = predicate.Trigger; current >= 0; current = _tree.Head(current))
        {
            if (IsCondition(current))
            {
                return true;
            }

            if (_tree.Relation(current) is not ("conj" or "xcomp" or "obj" or "advcl" or "ccomp") && !(current == predicate.Trigger && _tree.Head(current) == predicate.LightVerb))
            {
                break;
            }
        }

        return false;
    }

    // "If the army attacks", "it is unclear whether", "as long as", "until they end the siege", "had the army attacked".
    private bool IsCondition(int clause)
    {
        if (IsInverted(clause))
        {
            return true;
        }

        if (_tree.Relation(clause) is not ("advcl" or "ccomp" or "csubj" or "acl"))
        {
            return false;
        }

        foreach (var child in _tree.Children(clause))
        {
            if (child < clause && _tree.Relation(child) is "mark" && state.Knowledge.Lexicon.Undone.Conditions.Exists(words => StandsAt(words, child) || StandsAt(words, child - words.Length + 1)))
            {
                return true;
            }
        }

        return _tree.Relation(clause) == "advcl" && IsPresent(clause)
            && (_tree.HasWord(clause, "until") || ((_tree.HasWord(clause, "before") || _tree.HasWord(clause, "once") || _tree.HasWord(clause, "when")) && IsAhead(_tree.Head(clause))));
    }

    // "Thousands will flee if the army attacks".
    private bool DependsOnCondition(int verb)
    {
        if (!IsAhead(verb))
        {
            return false;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "advcl" && (IsInverted(child) || (_tree.Child(child, "mark") is >= 0 and var mark && _tree.Lemma(mark) is "if" or "unless" && !(mark > 0 && _tree.FormIs(mark - 1, "even")))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAhead(int verb) => _tree.Child(verb, "aux") is >= 0 and var auxiliary && _tree.Lemma(auxiliary).ToLowerInvariant() is "will" or "would" or "shall" or "’ll" or "'ll";

    private bool IsPresent(int clause)
    {
        var finite = _tree.Child(clause, "aux") is >= 0 and var auxiliary ? auxiliary : clause;
        return state.Text.PennTags[finite] is "VBZ" or "VBP";
    }

    // "Had the army attacked", "should they attack", "were the army to attack": at the start of a clause, and no question.
    private bool IsInverted(int clause)
    {
        foreach (var child in _tree.Children(clause))
        {
            if (_tree.Relation(child) is "aux" or "cop" && _tree.Form(child).Length is 3 or 4 or 6 && (_tree.FormIs(child, "had") || _tree.FormIs(child, "should") || _tree.FormIs(child, "were")))
            {
                return OpensClause(child) && !_tree.HasWord(clause, "?") && (_tree.FormIs(child, "were")
                    ? _tree.Child(clause, "acl") is >= 0 and var deed && _tree.HasWord(deed, "to")
                    : _tree.Child(clause, "nsubj") is var subject && subject > child && subject < clause);
            }
        }

        // The deed of "were the army to attack" hangs on the army.
        return _tree.Relation(clause) == "acl" && _tree.HasWord(clause, "to") && IsInverted(_tree.Head(clause));
    }

    private bool OpensClause(int token) => token == 0 || state.Text.SentenceOf[token] != state.Text.SentenceOf[token - 1] || _tree.Tag(token - 1) == UniversalTag.Punct;

    // "In case of an attack", "in the event of an attack".
    private bool StandsBehind(int token)
    {
        var first = token;
        foreach (var child in _tree.Children(token))
        {
            first = child < first && _tree.Relation(child) is "det" or "amod" or "compound" or "nmod" or "nummod" ? child : first;
        }

        return state.Knowledge.Lexicon.Undone.Supposed.Exists(words => StandsAt(words, first - words.Length));
    }

    private bool StandsAt(string[] words, int first)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (first < 0 || first + index >= _tree.Count || !_tree.FormIs(first + index, words[index]))
            {
                return false;
            }
        }

        return true;
    }
}
