using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>Remembers whose word the statements, reports and tweets of a text are.</summary>
internal sealed class PaperAuthors(ReadingState state, Owners owners)
{
    private readonly CueFinder _cues = new(state);
    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);

    /// <summary>
    /// Whose word a statement, report or tweet is that says something: its owner's, or those of the same paper before ("in a series of tweets, the
    /// ministry said … the tweets added").
    /// </summary>
    public Entity? Of(Nominal nominal)
    {
        var tree = state.Tree;
        var lemma = tree.Lemma(nominal.Head);
        if (state.Knowledge.Lexicon.NounCues(lemma).Count == 0 || (state.Words[nominal.Head] ?? []).Any(word => word is PersonNoun or Title))
        {
            return null;
        }

        var isSpeaker = tree.Relation(nominal.Head) == "nsubj" && _cues.VerbCue(tree.Head(nominal.Head)) is not null;
        isSpeaker |= tree.Preposition(nominal.Head) is { } preposition && state.Knowledge.Lexicon.PrepositionCues.Exists(words => string.Join(' ', words) == preposition);
        var author = isSpeaker ? owners.Of(nominal) ?? (_papers.TryGetValue(lemma, out var before) ? AuthorOf(before) : null) : null;
        _papers[lemma] = nominal.Head;
        return author;
    }

    private Entity? AuthorOf(int paper)
    {
        if (state.Nominals[paper] is { Entity: { } known })
        {
            return known;
        }

        if (state.Nominals[paper] is { } nominal && owners.Of(nominal) is { } owner)
        {
            return owner;
        }

        for (var current = state.Tree.Head(paper); current >= 0; current = state.Tree.Head(current))
        {
            if (_cues.VerbCue(current) is not null && state.Tree.Child(current, "nsubj") is var subject && subject >= 0)
            {
                return state.Nominals[subject]?.Entity;
            }
        }

        return null;
    }
}
