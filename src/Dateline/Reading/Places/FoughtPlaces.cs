using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Tells the places that nobody knows from persons by what is done to them: troops recapture Selm, and rebels seize Makoro from the army. A name that the report
/// gives to a person stays one.
/// </summary>
internal sealed class FoughtPlaces
{
    private readonly ReadingState _state;
    private readonly ParseTree _tree;
    private readonly PlaceWords _words;
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public FoughtPlaces(ReadingState state)
    {
        _state = state;
        _tree = state.Tree;
        _words = state.Knowledge.Lexicon.Places;
        foreach (var span in state.Text.Names.Where(span => span.Kind == NameKind.Person))
        {
            var hasTitle = span.First > 0 && (state.Words[span.First - 1] ?? []).Any(word => word is Title);
            if (span.End - span.First > 1 || hasTitle)
            {
                _surnames.Add(state.Tree.Form(span.End - 1).ToString());
            }
        }
    }

    /// <summary>Whether a name of one word, in which the name finder saw a person or nothing, is a place that forces fight for.</summary>
    public bool IsOne(int head, NameSpan span)
    {
        if (span.End > 0 && (span.Kind != NameKind.Person || span.End - span.First > 1) || _state.NameOf[head] is not null || _state.Words[head] is not null
            || _tree.Has(head, "compound") || _tree.Has(head, "flat") || _surnames.Contains(_tree.Form(head).ToString()))
        {
            return false;
        }

        var word = _tree.Head(head);
        if (word < 0)
        {
            return false;
        }

        var lemma = _tree.Lemma(word);
        return _tree.FullRelation(head) switch
        {
            "obj" => (_words.Taken.Contains(lemma) && IsDoneByForce(word)) || (_words.Winning.Contains(lemma) && HasForce(word, "from")) || (_words.Losing.Contains(lemma) && HasForce(word, "to")),
            "nsubj:pass" => _words.Taken.Contains(lemma) && HasForce(word, "by"),
            "nsubj" => _words.Falling.Contains(lemma) && HasForce(word, "to"),
            "nmod" => _words.Taking.Contains(lemma) && _tree.Preposition(head) == "of",
            _ => false,
        };
    }

    // "Police recaptured Selm": a man who had fled.
    private bool IsDoneByForce(int verb) => _tree.Child(verb, "nsubj") is >= 0 and var doer && IsForce(doer);

    private bool HasForce(int verb, string preposition)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) == preposition && IsForce(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForce(int noun) =>
        (_state.Nominals[noun] is { } somebody && (somebody.Class & ArgumentClass.Force) != 0 && !(_state.Words[noun] ?? []).OfType<PersonNoun>().Any(word => word.Kind == ActorKind.Police))
        || _state.NameOf[noun]?.Actor is { Kind: ActorKind.Military or ActorKind.Rebel or ActorKind.Militia or ActorKind.Mercenary };
}
