using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells by its place in the sentence whether a word may carry an event at all, and by which lemma the lexicon knows it.</summary>
internal sealed class TriggerWords(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly NameEnds _names = new(state);

    /// <summary>Whether nothing is told to have happened by a word where it stands, whatever it carries elsewhere.</summary>
    /// <param name="token">The token.</param>
    /// <param name="wordClass">As what it is read.</param>
    public bool IsUntold(int token, FrameWordClass wordClass)
    {
        // "Weapons that you buy at a market": what anybody would do, and nobody did.
        if (wordClass == FrameWordClass.Verb && state.Text.PennTags[token] is "VB" or "VBP" && _tree.Child(token, "nsubj") is >= 0 and var anybody && state.Pronoun(anybody) == PronounSort.Listener)
        {
            return true;
        }

        // "Told a news conference that …": those who listen are no happening.
        if (wordClass == FrameWordClass.Noun && _tree.Relation(token) is "obj" or "iobj" && _tree.Has(_tree.Head(token), "ccomp") && _cues.VerbCue(_tree.Head(token)) is not null)
        {
            return true;
        }

        // "In what the army called a cowardly assault": a name for what was told already.
        if (wordClass == FrameWordClass.Noun && _tree.Relation(token) == "xcomp" && (_tree.HasWord(token, "a") || _tree.HasWord(token, "an") || state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(token))))
        {
            return true;
        }

        // "Attack, bomber and fighter aircraft": of a row of sorts of aircraft.
        if (wordClass == FrameWordClass.Noun && token + 2 < _tree.Count && _tree.FormIs(token + 1, ",") && !_tree.Has(token, "det") && _tree.Child(token, "conj") is >= 0 and var sort && state.Nominals[sort] is { } craft && (craft.Class & ArgumentClass.Aircraft) != 0)
        {
            return true;
        }

        return false;
    }

    /// <summary>The lemma by which the lexicon knows a token. In headlines common nouns pass for names, and names keep their plural ("Airstrikes Hit Idlib").</summary>
    /// <param name="token">The token.</param>
    /// <param name="wordClass">As what it is read.</param>
    public string LemmaOf(int token, FrameWordClass wordClass)
    {
        var lemma = _tree.Lemma(token).ToLowerInvariant();
        return _tree.Tag(token) == UniversalTag.Propn && lemma.EndsWith('s') && state.Knowledge.Lexicon.Frames(wordClass, lemma).Count == 0 ? lemma[..^1] : lemma;
    }

    /// <summary>As what sort of word a token may carry an event; null when it cannot.</summary>
    /// <param name="token">The token.</param>
    public FrameWordClass? ClassOf(int token)
    {
        switch (_tree.Tag(token))
        {
            case UniversalTag.Verb:
                // "A camp for the displaced": those who are so called.
                return _tree.Relation(token) is "amod" or "compound" or "case" or "mark" || IsCalledSo(token) ? null : FrameWordClass.Verb;
            case UniversalTag.Noun:
                // "attack helicopter", "peace talks venue": a modifier names no happening.
                return _tree.Relation(token) is "compound" || state.NameOf[token] is not null || _names.EndsName(token) ? null : FrameWordClass.Noun;
            case UniversalTag.Propn:
                return _tree.Relation(token) is "compound" or "flat" || state.NameOf[token] is not null || _names.EndsName(token) ? null : FrameWordClass.Noun;
            case UniversalTag.Adj when _tree.Relation(token) is "obj" or "obl" or "nmod" && _tree.Has(token, "nummod"):
                // "Confirmed eight dead": the dead are counted.
                return FrameWordClass.Noun;
            case UniversalTag.Adj when _tree.FormIs(token, "dead") && _tree.HasWord(token, "the") && ((_tree.Relation(token) == "nsubj" && _tree.Has(_tree.Head(token), "obj")) || _tree.Preposition(token) == "among" || IsPutAt(token)):
                // "The dead included three children", "among the dead were two nurses", "puts the dead at 90".
                return FrameWordClass.Noun;
            case UniversalTag.Adj when IsPeople(token):
                // "Many of the wounded", "the injured were taken away".
                return null;
            case UniversalTag.Adj:
                return _tree.Relation(token) is "amod" ? null : FrameWordClass.Adjective;
            default:
                return null;
        }
    }

    private bool IsPeople(int token) =>
        !(_tree.Preposition(token) == "among" && _tree.Has(_tree.Head(token), "cop")) && _tree.Relation(token) is "nmod" or "obl" or "obj" or "nsubj" && !_tree.Has(token, "cop") && (_tree.HasWord(token, "the") || (_tree.Preposition(token) == "of" && _tree.Relation(token) == "nmod"));

    private bool IsPutAt(int token) =>
        _tree.Relation(token) == "obj" && _tree.Lemma(_tree.Head(token)) == "put" && _tree.Child(_tree.Head(token), "obl") is >= 0 and var sum && _tree.Preposition(sum) == "at" && _tree.Tag(sum) == UniversalTag.Num;

    private bool IsCalledSo(int token) =>
        state.Text.PennTags[token] == "VBN" && _tree.Relation(token) is "nmod" or "obl" or "obj" or "nsubj" && token > 0 && _tree.FormIs(token - 1, "the");
}
