using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends clauses whose parts were hung one beside the other: objects taken for a clause of their own or for a second object, the first verb of a row beside
/// the second, and passives that are none.
/// </summary>
internal sealed class ClauseRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Adj && (tree.Has(token, "aux") || tree.Has(token, "compound:prt")) && tree.Has(token, "nsubj") && !tree.Has(token, "cop") && lexicon.VerbForms.Knows(tree.Form(token)))
            {
                // "Have now advanced", "as forces close in": what has an auxiliary or a particle is a verb.
                tags[token] = UniversalTag.Verb;
            }

            switch (relations[token])
            {
                case "mark" when tags[token] == UniversalTag.Adj && heads[token] == token + 2 && tree.FormIs(token + 1, "to"):
                    BeDue(token, token + 2);
                    break;
                case "xcomp" when tags[token] == UniversalTag.Noun && heads[token] is >= 0 and var over && over < token && tree.Has(over, "compound:prt") && tree.Has(token, "det") && !tree.Has(token, "case") && !tree.Has(token, "mark") && !tree.Has(over, "obj"):
                    // "Called off a blockade": what was called off.
                    relations[token] = "obj";
                    break;
                case "xcomp" when tags[token] == UniversalTag.Adj && tree.Has(token, "nummod") && heads[token] < token && !tree.Has(heads[token], "obj"):
                    // "Confirmed 11 dead": whoever is counted is no state.
                    (relations[token], tags[token]) = ("obj", UniversalTag.Noun);
                    break;
                case "xcomp" when tags[token] == UniversalTag.Adj && heads[token] > token && tree.Has(token, "nsubj"):
                    TakePhrase(token);
                    break;
                case "xcomp" or "ccomp" or "obj" when tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] is "VB" or "VBP" && !tree.Has(token, "mark") && tree.Child(token, "obj") is >= 0 and var seen && seen < token && seen > heads[token] && !tree.Has(token, "nsubj"):
                    // "Residents saw gunmen kill four": whom they saw did it.
                    (relations[token], relations[seen]) = ("ccomp", "nsubj");
                    break;
                case "ccomp" when tree.Child(token, "aux") is >= 0 and var having && tree.FormIs(having, "having") && !tree.Has(token, "nsubj") && heads[token] == having - 1:
                    // "Denied having hijacked a tanker": whoever denies it.
                    relations[token] = "xcomp";
                    break;
                case "xcomp" when tree.Text.PennTags[token] == "VBG":
                    BecomeSubject(token);
                    break;
                case "parataxis" when heads[token] > token:
                    LeadRow(token);
                    break;
                case "parataxis" or "ccomp" when tree.Text.PennTags[token] is "VBN" or "VBD":
                    DescribeObject(token);
                    break;
                case "conj" when tags[token] == UniversalTag.Verb && tree.Has(token, "cc") && !tree.Has(token, "obj"):
                    TakeObject(token);
                    break;
                case "ccomp" when heads[token] == token + 1 && tags[token + 1] == UniversalTag.Noun && tree.Has(token, "nsubj"):
                    GovernNext(token);
                    break;
                case "advcl" when heads[token] is > 0 and var first && first < token && relations[first] == "root" && tree.Text.PennTags[first] is "VBD" or "VBN":
                    LeaveParticiple(first, token);
                    break;
                case "advcl" when heads[token] is >= 0 and var deciding && deciding < token && tree.Text.PennTags[token] == "VB" && lexicon.Deciding.Contains(tree.VerbLemma(deciding)) && !tree.Has(deciding, "obj") && !tree.Has(deciding, "xcomp") && tree.Child(token, "mark") is >= 0 and var to && tree.FormIs(to, "to") && !tree.FormIs(to - 1, "order"):
                    // "Voted on Wednesday to impose an embargo": what they voted for, and not why.
                    relations[token] = "xcomp";
                    break;
                case "advcl" when heads[token] > token && tree.IsCue(heads[token]):
                    JoinSaid(token);
                    break;
                case "nsubj" when heads[token] is >= 0 and var governor && governor < token:
                    LeadNextClause(token, governor);
                    break;
                case "nsubj" when heads[token] > token:
                    BesideSubject(token);
                    BefallSubject(token);
                    break;
                case "nsubj:pass" when heads[token] is >= 0 and var verb && relations[verb] == "root" && verb > token && tree.Text.PennTags[verb] == "VBN" && !tree.Has(verb, "aux:pass") && IsWhole(verb) && ActsAlone(verb):
                    // "Up to 50 fighters surrendered.": a whole sentence without an auxiliary is no passive.
                    relations[token] = "nsubj";
                    break;
                default:
                    break;
            }
        }
    }

    // "The council was due to meet": it was due, and has not met.
    private void BeDue(int adjective, int verb)
    {
        (heads[adjective], relations[adjective]) = (heads[verb], relations[verb]);
        foreach (var child in tree.Children(verb))
        {
            heads[child] = child < adjective ? adjective : heads[child];
            relations[child] = relations[child] == "nsubj:outer" ? "nsubj" : relations[child];
        }

        (heads[verb], relations[verb]) = (adjective, "xcomp");
    }

    // "Forces loyal to the government captured the base": what stands behind "loyal to" is no second subject. The rest is mended with the subject.
    private void TakePhrase(int adjective)
    {
        foreach (var phrase in tree.Children(heads[adjective]))
        {
            if (phrase > adjective && phrase < heads[adjective] && tree.Relation(phrase) == "nsubj" && tree.Child(phrase, "case") is >= 0 and var preposition && preposition == adjective + 1)
            {
                (heads[phrase], relations[phrase]) = (adjective, "obl");
                return;
            }
        }
    }

    // "In an action attributed to the cartel, a bomb destroyed the school": without a subject the form behind the noun only describes it.
    private void LeaveParticiple(int participle, int main)
    {
        var noun = participle - 1;
        if (heads[noun] != participle || relations[noun] != "obl" || !tree.Has(noun, "case") || tree.Has(participle, "nsubj") || tree.Has(participle, "aux") || tree.Has(main, "mark")
            || tree.Child(main, "nsubj") is not (>= 0 and var subject)
            || tree.Subtree(subject).First is not (> 0 and var start) || !tree.FormIs(start - 1, ","))
        {
            return;
        }

        (heads[main], relations[main]) = (-1, "root");
        (heads[noun], relations[noun]) = (main, "obl");
        (heads[participle], relations[participle]) = (noun, "acl");
    }

    // "Said retaking the area was a victory": what is said has the deed for its subject.
    private void BecomeSubject(int deed)
    {
        foreach (var said in tree.Children(heads[deed]))
        {
            if (said > deed && tree.Relation(said) == "ccomp" && !tree.Has(said, "nsubj") && tree.Subtree(said).First > deed)
            {
                (heads[deed], relations[deed]) = (said, "csubj");
                return;
            }
        }
    }

    // "The militia advanced south, joined the rebels and took the town": the first verb, which has the subject, leads the row.
    private void LeadRow(int first)
    {
        var second = heads[first];
        if (tags[first] == UniversalTag.Verb && tags[second] == UniversalTag.Verb && tree.Has(first, "nsubj") && !tree.Has(second, "nsubj") && tree.Text.PennTags[first] == tree.Text.PennTags[second]
            && tree.Text.PennTags[first] is "VBD" or "VBZ" or "VBP")
        {
            (heads[first], relations[first]) = (heads[second], relations[second]);
            (heads[second], relations[second]) = (first, "conj");
        }
    }

    // "Shot down nine drones launched from the coast": the form behind the object only describes it.
    private void DescribeObject(int participle)
    {
        var (thing, verb) = (participle - 1, heads[participle]);
        if (verb >= 0 && verb < thing && tags[verb] == UniversalTag.Verb && heads[thing] == participle && relations[thing] == "nsubj" && !tree.Has(verb, "obj") && !tree.Has(participle, "obj")
            && (tree.Has(verb, "compound:prt") || !tree.IsCue(verb)) && HasNoBreak(verb, thing))
        {
            (heads[thing], relations[thing]) = (verb, "obj");
            (heads[participle], relations[participle]) = (thing, "acl");
        }
    }

    // "Killed three people and wounded seven others": the second of two verbs has the second object.
    private void TakeObject(int verb)
    {
        if (heads[verb] is not (>= 0 and var first) || tree.Child(first, "obj") is not (>= 0 and var thing) || thing > verb)
        {
            return;
        }

        foreach (var other in tree.Children(thing))
        {
            if (other > verb && tree.Relation(other) == "conj" && tree.Subtree(other).First == verb + 1)
            {
                (heads[other], relations[other]) = (verb, "obj");
                return;
            }
        }
    }

    // "Is investigating claims that": a verb with a subject is not told of by the noun behind it.
    private void GovernNext(int verb)
    {
        var noun = verb + 1;
        (heads[verb], relations[verb], tags[verb]) = (heads[noun], relations[noun], UniversalTag.Verb);
        (heads[noun], relations[noun]) = (verb, "obj");
        foreach (var child in tree.Children(noun))
        {
            relations[child] = child > noun && relations[child] == "ccomp" ? "acl" : relations[child];
            heads[child] = child < verb || tags[child] == UniversalTag.Punct ? verb : heads[child];
        }
    }

    // "The army took the town, while a minister fled, reports said": what stands before the speaker is said too.
    private void JoinSaid(int verb)
    {
        var saying = heads[verb];
        if (tree.Child(saying, "ccomp") is >= 0 and var said && said < verb && tree.HasSubjectBetween(verb, saying))
        {
            heads[verb] = said;
        }
        else if (relations[saying] == "parataxis" && heads[saying] is >= 0 and var told && told < verb && tree.HasSubjectBetween(verb, saying))
        {
            // "A drone hit a refinery, wounding two, the governor said": so much the more where he is beside what he says.
            heads[verb] = told;
        }
    }

    // "Haddad, the country's best-known lawyer, went on strike": between commas stands no second subject.
    private void BesideSubject(int subject)
    {
        foreach (var first in tree.Children(heads[subject]))
        {
            if (first < subject && tree.Relation(first) == "nsubj" && tree.Subtree(subject) is var (start, end) && start > first + 1 && tree.FormIs(start - 1, ",") && end <= heads[subject] && (tree.FormIs(end, ",") || tree.FormIs(end - 1, ",")))
            {
                (heads[subject], relations[subject]) = (first, "appos");
                return;
            }
        }
    }

    // "Sources contradict the army: rebels, not bandits, carried out the assault": a second subject behind the verb is that of the clause behind it.
    private void LeadNextClause(int subject, int verb)
    {
        if (tree.Child(verb, "nsubj") >= verb)
        {
            return;
        }

        foreach (var clause in tree.Children(verb))
        {
            if (clause > subject && tree.Relation(clause) == "parataxis" && tags[clause] == UniversalTag.Verb && !tree.Has(clause, "nsubj"))
            {
                heads[subject] = clause;
                return;
            }
        }
    }

    // "Two soldiers killed in blast": what a headline tells in the past without an object befell its subject.
    private void BefallSubject(int subject)
    {
        var verb = heads[subject];
        if (relations[subject] == "nsubj" && relations[verb] == "root" && tree.Text.PennTags[verb] is "VBD" or "VBN" && !IsWhole(verb) && !tree.Has(verb, "obj") && !tree.Has(verb, "aux") && !tree.Has(verb, "ccomp")
            && tree.Has(verb, "obl") && lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb)).Count > 0 && !ActsAlone(verb))
        {
            relations[subject] = "nsubj:pass";
        }
    }

    private bool HasNoBreak(int first, int last)
    {
        for (var token = first + 1; token < last; token++)
        {
            if (tags[token] == UniversalTag.Punct)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the lexicon knows the verb as something that its subject does and that befalls nobody.</summary>
    private bool ActsAlone(int verb) => lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb))
        .Any(frame => frame.Roles.TryGetValue("subject", out var subject) && subject.Contains(FrameRole.Agent) && !(frame.Roles.TryGetValue("object", out var thing) && thing.Contains(FrameRole.Patient))
            // "Two of them died": nothing is ever done to anybody by it.
            || (frame.If.TryGetValue("object", out var nothing) && nothing == ArgumentClass.None && !frame.IsLight));

    // A full stop, with or without a closing quotation mark behind it.
    private bool IsWhole(int verb)
    {
        var last = tree.Text.Sentences[tree.Text.SentenceOf[verb]].End - 1;
        return tree.FormIs(last, ".") || (last > 0 && tree.Text.PennTags[last] == "''" && tree.FormIs(last - 1, "."));
    }
}
