using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds whom a definite noun points back to where the noun itself was not told before: "Gunmen stormed a bank. The robbers fled", "the M23 took a town. The group said …".
/// </summary>
/// <remarks>Where two are as likely it is neither: a deed put down to the wrong group is worse than one of an unnamed one.</remarks>
internal sealed class BackPointers(ReadingState state)
{
    private const int SentencesBack = 3;
    private const int DeedSentencesBack = 2;

    // Sentences may be as long as a text.
    private const int FarthestDeed = 150;

    private readonly ParseTree _tree = state.Tree;
    private readonly CoreferenceWords _words = state.Knowledge.Lexicon.Coreference;

    /// <summary>The one that a definite noun stands for; null where none or several fit.</summary>
    /// <param name="nominal">The noun, with an article and no other words that tell which.</param>
    /// <param name="lemma">Its lemma, lower-case.</param>
    public Entity? Of(Nominal nominal, string lemma)
    {
        if (!IsBare(nominal))
        {
            return null;
        }

        return _words.Groups.TryGetValue(lemma, out var kinds) && Group(nominal.Head, kinds) is { } group ? group
            : _words.Doers.Contains(lemma) ? Doer(nominal.Head) : null;
    }

    private bool IsBare(Nominal nominal)
    {
        foreach (var child in _tree.Children(nominal.Head))
        {
            if (_tree.Relation(child) is "amod" or "compound" or "nummod" or "nmod" or "appos" or "flat" || (_tree.Relation(child) == "acl" && child > nominal.Head))
            {
                return false;
            }
        }

        return true;
    }

    private int FirstToken(int token, int sentences) => state.Text.Sentences[Math.Max(0, state.Text.SentenceOf[token] - sentences)].First;

    private Entity? Group(int noun, HashSet<ActorKind> kinds)
    {
        var first = FirstToken(noun, SentencesBack);
        var start = state.Homes.ReportStart(state.Text.Starts[noun]);
        Entity? found = null;
        foreach (var entity in state.Entities)
        {
            if (entity.LastHead < first || entity.LastHead >= noun || !entity.IsNamed || !kinds.Contains(entity.Kind) || state.Text.Starts[entity.LastHead] < start)
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = entity;
        }

        return found;
    }

    // The one who, by the verbs of the sentences before, did some violence.
    private Entity? Doer(int noun)
    {
        var isPlural = state.Text.PennTags[noun] is "NNS" or "NNPS";
        var sentence = state.Text.Sentences[state.Text.SentenceOf[noun]].First;
        Entity? found = null;
        var start = state.Homes.ReportStart(state.Text.Starts[noun]);
        for (var token = Math.Max(FirstToken(noun, DeedSentencesBack), noun - FarthestDeed); token < sentence; token++)
        {
            if (_tree.Tag(token) != UniversalTag.Verb || state.Text.Starts[token] < start || !IsViolent(token) || ActorOf(token) is not { } actor || IsMany(actor) != isPlural)
            {
                continue;
            }

            if (found is not null && found != actor.Entity)
            {
                return null;
            }

            found = actor.Entity;
        }

        return found;
    }

    private bool IsMany(Nominal actor) => actor.Entity is { IsPlural: true } || state.Text.PennTags[actor.Head] is "NNS" or "NNPS" || actor.Entity is { IsNamed: true, Kind: not ActorKind.Person };

    private Nominal? ActorOf(int verb)
    {
        var actor = _tree.IsPassive(verb) ? DoerBehind(verb) : _tree.Child(verb, "nsubj");
        return actor >= 0 && state.Nominals[actor] is { Entity: { Kind: not (ActorKind.State or ActorKind.Government) } } nominal && (nominal.Class & (ArgumentClass.Force | ArgumentClass.Person)) != 0
            && (nominal.Class & (ArgumentClass.Official | ArgumentClass.Weapon)) == 0 ? nominal : null;
    }

    private int DoerBehind(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) == "by")
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsViolent(int verb) => state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(verb).ToLowerInvariant())
        .Any(frame => !frame.IsLight && frame.Roles.TryGetValue("subject", out var roles) && roles.Contains(FrameRole.Agent)
            && state.Knowledge.Kinds[frame.Kind] is { IsArmed: true } or { Family: "seizure-of-people" or "destruction" or "harm" });
}
