using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends phrases that hang on the nearest word before them and belong further up: whose word it is, numbers behind what is counted, and what follows an aside.</summary>
internal sealed class DetachmentRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int HighestClimb = 12;

    public void Mend(int token)
    {
        if (relations[token] == "obl")
        {
            LeaveCounted(token);
            LeaveAside(token);
            LeaveSpan(token);
        }
        else if (relations[token] == "nmod")
        {
            LeaveNoun(token);
            LeaveTown(token);
            LeaveTarget(token);
            LeaveIdiom(token);
        }
    }

    // "Claimed the attack hours after it took place": how long after it is no sort of attack.
    private void LeaveSpan(int span)
    {
        if (span + 1 >= tree.Count || !lexicon.Distances.Contains(tree.Form(span + 1).ToString()) || tree.Child(span, "compound") is not (> 0 and var deed) || deed != span - 1 || heads[deed] != span || TimeLexicon.Shared[tree.Form(span).ToString().ToLowerInvariant()] is not { Unit: not null }
            || !tree.Has(span, "det") || !lexicon.IsHappening(tree.Text.Lemmas[deed].ToLowerInvariant()))
        {
            return;
        }

        (heads[deed], relations[deed]) = (heads[span], relations[span]);
        foreach (var child in tree.Children(span))
        {
            heads[child] = child < deed ? deed : heads[child];
        }

        (heads[span], relations[span]) = (heads[deed], "obl");
    }

    // "Attacked Gao, which they had lost in 2013, on Friday": what stands behind the comma that closes an aside belongs to the clause above.
    private void LeaveAside(int token)
    {
        var aside = heads[token];
        if (aside < 0 || aside > token || relations[aside] != "acl:relcl" || heads[aside] is not (>= 0 and var noun) || noun > aside || tree.Child(token, "case") is not (> 0 and var preposition) || !tree.FormIs(preposition - 1, ","))
        {
            return;
        }

        var opening = tree.Subtree(aside).First;
        if (opening <= 0 || !(tree.FormIs(opening, ",") || tree.FormIs(opening - 1, ",")))
        {
            return;
        }

        var above = noun;
        for (var depth = 0; depth < HighestClimb && above >= 0; depth++, above = heads[above])
        {
            if (tags[above] == UniversalTag.Verb && above < noun)
            {
                heads[token] = above;
                return;
            }
        }
    }

    // "Put the number of people displaced by the fighting at 80,000": the number is what the verb above puts it at.
    private void LeaveCounted(int number)
    {
        if (tags[number] != UniversalTag.Num || heads[number] is not (>= 0 and var inner) || tree.Child(number, "case") is not (>= 0 and var preposition))
        {
            return;
        }

        var current = inner;
        for (var depth = 0; depth < HighestClimb && current >= 0 && relations[current] is "acl" or "acl:relcl" or "nmod" or "obj"; depth++, current = heads[current])
        {
            if (relations[current] == "obj" && heads[current] is >= 0 and var verb && verb < current && GivesNumber(verb, preposition))
            {
                (heads[number], relations[number]) = (verb, "obl");
                return;
            }
        }
    }

    private bool GivesNumber(int verb, int preposition) => lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb))
        .Any(frame => frame is { IsLight: true, Others.Length: 1 } && tree.FormIs(preposition, frame.Others[0]) && frame.Roles.Values.All(roles => roles is [FrameRole.Patient]));

    // "The arrival at Bor of a freighter": what is not known yet is no part of a town.
    private void LeaveTown(int token)
    {
        var town = heads[token];
        if (town < 0 || town > token || tags[town] != UniversalTag.Propn || relations[town] != "nmod" || tree.Preposition(token) != "of" || tree.Preposition(town) is not { } preposition || !lexicon.Places.At.Contains(preposition)
            || !(tree.HasWord(token, "a") || tree.HasWord(token, "an") || tree.Has(token, "nummod")) || heads[town] is not (>= 0 and var noun) || noun > town)
        {
            return;
        }

        heads[token] = noun;
    }

    // "Accused them in turn of fighting beside it", "… at the time of arming it": the charge is no part of the idiom.
    private void LeaveIdiom(int charge)
    {
        var idiom = heads[charge];
        if (idiom >= 0 && idiom == charge - 2 && tree.FormIs(idiom + 1, "of") && relations[idiom] == "obl" && heads[idiom] is >= 0 and var verb && verb < idiom && tree.Child(verb, "obj") is >= 0 and var accused && accused < idiom
            && lexicon.VerbCues(tree.VerbLemma(verb)).Any(cue => cue.Doubtful) && lexicon.Frames(FrameWordClass.Noun, tree.Text.Lemmas[charge].ToLowerInvariant()).Count + lexicon.Frames(FrameWordClass.Noun, tree.Form(charge).ToString().ToLowerInvariant()).Count > 0)
        {
            (heads[charge], relations[charge]) = (verb, "obl");
        }
    }

    // "Attacks on their positions by the army": whoever attacks does so by the attack.
    private void LeaveTarget(int doer)
    {
        if (tree.Child(doer, "case") is not (>= 0 and var preposition) || !tree.FormIs(preposition, "by") || heads[doer] is not (>= 0 and var target) || target > doer || IsDoneBy(target) || tags[target] is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return;
        }

        // "Beaten by attacks on their positions by the army": the target may hang on the verb.
        var deed = relations[target] == "nmod" ? heads[target] : relations[target] == "obl" && tree.Child(target, "case") is > 0 and var on && tree.FormIs(on, "on") ? on - 1 : -1;
        if (deed < 0 || deed > target || tags[deed] is not (UniversalTag.Noun or UniversalTag.Propn) || !IsDoneBy(deed))
        {
            return;
        }

        heads[doer] = deed;
        (heads[target], relations[target]) = (deed, "nmod");
    }

    private bool IsDoneBy(int noun) => lexicon.Frames(FrameWordClass.Noun, tree.Text.Lemmas[noun].ToLowerInvariant()).Any(frame => frame.Others.Length == 0 && frame.Roles.ContainsKey("by"));

    // "…, according to the mayor": whose word it is belongs to all that was said, never to the noun before it.
    private void LeaveNoun(int token)
    {
        if (tree.Child(token, "case") is not (>= 0 and var preposition) || !tree.FormIs(preposition, "according"))
        {
            return;
        }

        var governor = heads[token];
        while (governor >= 0 && tags[governor] is not (UniversalTag.Verb or UniversalTag.Aux))
        {
            governor = heads[governor];
        }

        if (governor >= 0)
        {
            (heads[token], relations[token]) = (governor, "obl");
        }
    }
}
