using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends where clauses hang that are said: the second of two that-clauses, one behind the time of saying, the last of a row before its speaker, and what the
/// outlet adds behind the speaker.
/// </summary>
internal sealed class SaidClauseRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "conj" when HasThat(token) || IsRunOn(token):
                    JoinSaid(token);
                    break;
                case "conj" when Speaker(token) is >= 0 and var speaking:
                    heads[token] = speaking;
                    break;
                case "ccomp" or "acl" or "advcl" when HasThat(token):
                    LeaveTime(token);
                    break;
                case "ccomp" when heads[token] > token && SaysSomethingElse(token, heads[token]):
                    relations[token] = "parataxis";
                    break;
                case "ccomp" when heads[token] > token:
                    JoinRow(token);
                    break;
                default:
                    break;
            }
        }
    }

    // "Gunmen storm a studio, the president declares an emergency": with a thing behind it that is declared, what stands before is told beside it.
    private bool SaysSomethingElse(int clause, int saying)
    {
        if (tree.Child(saying, "obj") is not (>= 0 and var thing) || thing < saying || tree.Child(saying, "nsubj") is < 0 || tags[thing] != UniversalTag.Noun || tree.Child(clause, "nsubj") is not (>= 0 and var subject) || subject > clause
            || tree.HasWord(clause, "that") || !tree.HasSubjectBetween(clause, saying) || tree.VerbLemma(saying) is not ("declare" or "announce" or "confirm" or "warn"))
        {
            return false;
        }

        // A heading before a colon, taken for whoever speaks.
        foreach (var child in tree.Children(saying))
        {
            if (child < clause && tree.Relation(child) == "nsubj")
            {
                relations[child] = "dep";
            }
        }

        return true;
    }

    private bool HasThat(int clause) => tree.Child(clause, "mark") is >= 0 and var mark && mark < clause && tree.FormIs(mark, "that");

    // "Denied the town had been taken and said help was coming": what is denied, or done to something, says nothing; whoever denied it goes on.
    private int Speaker(int cue)
    {
        var clause = heads[cue];
        return clause >= 0 && clause < cue && relations[clause] == "ccomp" && heads[clause] is >= 0 and var saying && saying < clause && tags[cue] == UniversalTag.Verb && tree.IsCue(cue) && tree.Has(cue, "ccomp")
            && !tree.Has(cue, "nsubj") && !tree.Has(cue, "aux") && tree.Has(saying, "nsubj") && tree.IsCue(saying) && (tree.Has(clause, "nsubj:pass") || tree.Cues(saying).Any(static cue => cue.Stance == CueStance.Denies)) ? saying : -1;
    }

    // "Said twelve died and nine were wounded": without a comma before it, what has a subject of its own was said too; whoever says something else does so himself.
    private bool IsRunOn(int clause)
    {
        if (tags[clause] != UniversalTag.Verb || tree.IsCue(clause) || tree.Child(clause, "nsubj") is not (> 1 and var subject) || subject > clause || heads[clause] is not (>= 0 and var saying))
        {
            return false;
        }

        // The "and" may hang on the subject.
        var start = tree.Subtree(subject).First;
        var and = tree.FormIs(start, "and") ? start : start - 1;
        return and > 0 && tree.FormIs(and, "and") && !tree.FormIs(and - 1, ",") && tree.Child(saying, "ccomp") is >= 0 and var first && first > saying && first < and && tree.Has(first, "nsubj");
    }

    // "Said they had fled and that two had died": the second was said as the first was.
    private void JoinSaid(int second)
    {
        var saying = heads[second];
        if (saying >= 0 && saying < second && tags[saying] == UniversalTag.Verb && tree.IsCue(saying) && tree.Child(saying, "ccomp") is >= 0 and var first && first > saying && first < second)
        {
            heads[second] = first;
        }
    }

    // "Had claimed earlier on Friday that the rebels were beaten": what was claimed is no part of when.
    private void LeaveTime(int clause)
    {
        var time = heads[clause];
        if (time < 0 || time > clause || relations[time] is not ("advmod" or "obl" or "obl:unmarked" or "nmod") || heads[time] is not (>= 0 and var saying))
        {
            return;
        }

        saying = relations[time] == "nmod" && relations[saying] is "advmod" or "obl" or "obl:unmarked" && heads[saying] >= 0 ? heads[saying] : saying;
        if (saying < time && tags[saying] == UniversalTag.Verb && tree.IsCue(saying) && !tree.Has(saying, "ccomp") && (tags[time] == UniversalTag.Adv || TimeLexicon.Shared[tree.Form(time).ToString().ToLowerInvariant()] is not null))
        {
            (heads[clause], relations[clause]) = (saying, "ccomp");
        }
    }

    // "Two men died and ten were hurt, the clinic said": the last of the row before the speaker is said like the first.
    private void JoinRow(int last)
    {
        var saying = heads[last];
        if (relations[saying] is not ("conj" or "advcl") || !tree.IsCue(saying) || tree.Has(saying, "mark") || tree.Child(last, "cc") is not (>= 0 and var and) || and > last || heads[saying] is not (>= 0 and var first) || first > last
            || tree.Child(saying, "nsubj") is not (>= 0 and var speaker) || speaker < last || tree.Has(saying, "cc"))
        {
            return;
        }

        (heads[last], relations[last]) = (first, "conj");
        relations[saying] = "parataxis";
    }
}
