using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends what stands side by side in reports of losses ("killing seven civilians and wounding 17 others"), and directions that swallowed the place before them.</summary>
internal sealed class CoordinationRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "nummod" or "conj" or "compound" when heads[token] == token + 1 && IsNumber(token) && IsSecondVerb(token + 1):
                // "Seven people were killed and 17 wounded", "and dozens captured": the number is those who were wounded or captured.
                (relations[token], tags[token + 1]) = ("nsubj:pass", UniversalTag.Verb);
                break;
            case "conj" when IsNumber(token) && token + 1 < tree.Count && heads[token + 1] == heads[token] && IsSecondVerb(token + 1):
                // "A toll of 17 dead and 60 injured": the number is those who were injured.
                (heads[token], relations[token], tags[token + 1]) = (token + 1, "nsubj:pass", UniversalTag.Verb);
                break;
            case "obl" or "nmod" when tree.Text.PennTags[token] == "VBN" && tags[token] == UniversalTag.Verb && token > 1 && tree.Child(token, "nummod") == token - 1 && relations[token - 2] == "case":
                // "Put the losses at 60 killed": so many of them, and no clause.
                tags[token] = UniversalTag.Adj;
                break;
            case "conj" when tree.Text.PennTags[token] == "VBG" && heads[token] is >= 0 and var infinitive && tree.Text.PennTags[infinitive] == "VB" && tree.Has(infinitive, "mark")
                && heads[infinitive] is >= 0 and var calling && calling < infinitive && tree.Text.PennTags[calling] == "VBG":
                // "Calling on them to withdraw and urging others to stop": like stands beside like.
                heads[token] = calling;
                break;
            case "conj" when tags[token] is UniversalTag.Noun or UniversalTag.Propn && heads[token] < token && HelpedVerb(token) is >= 0 and var helped:
                // "Deported 70,000 people of Eritrean origin and Eritrea has expelled Ethiopians": what stands right before a helper is its verb's subject, and no end of a row.
                LeadClause(token, helped);
                break;
            case "conj" when heads[token] is >= 0 and var told && told < token && Second(token, told) is >= 0 and var other:
                heads[token] = other;
                break;
            case "conj" when tags[token] == UniversalTag.Adj && tree.Child(token, "nsubj") is >= 0 and var last && last < token && heads[token] is >= 0 and var row && row < last && relations[row] == "obj":
                LeaveState(token, last, row);
                break;
            case "conj" when heads[token] is >= 0 and var said && relations[said] == "ccomp" && tags[token] == UniversalTag.Verb:
                SayBeside(token, said);
                break;
            case "conj" when tree.Text.PennTags[token] is "VBD" or "VBN" && tags[token] == UniversalTag.Verb && (tree.Has(token, "obj") || tree.Has(token, "nummod")) && !tree.Has(token, "nsubj") && heads[token] is >= 0 and var going && going < token && tree.Text.PennTags[going] == "VBG" && tree.Has(going, "aux"):
                LeaveBystanders(token, going);
                break;
            case "conj" when tree.Text.PennTags[token] is "VBG" or "VBN" or "VBD" && tags[token] == UniversalTag.Verb && !tree.Has(token, "obj"):
                TakeObject(token);
                break;
            case "nsubj" or "nsubj:pass" when heads[token] is >= 0 and var shared && shared > token && tree.Child(shared, relations[token]) is >= 0 and var first && first < token && heads[first] == shared && And(shared, first, token) is >= 0 and var and:
                // "A captain, two sergeants, and two soldiers were arrested": one row.
                // "The murders of a judge, a nun, and of a baker were …": one row of those who were murdered.
                (heads[token], relations[token], heads[and]) = (Second(token, first) is >= 0 and var one ? one : first, "conj", token);
                break;
            case "compound" when heads[token] == token + 1 && lexicon.Places.Directions.ContainsKey(tree.Text.Lemmas[token + 1].ToLowerInvariant()):
                LeaveDirection(token, token + 1);
                break;
            default:
                break;
        }
    }

    // The verb of the helper right behind a word, where it is one of two verbs and has no subject; −1 elsewhere.
    private int HelpedVerb(int token)
    {
        var helper = tree.Subtree(token).End;
        var verb = helper < heads.Length && tags[helper] == UniversalTag.Aux && tree.Has(token, "cc") ? heads[helper] : -1;
        return verb > helper && relations[verb] == "conj" && heads[verb] < token && tags[verb] == UniversalTag.Verb && !tree.Has(verb, "nsubj") ? verb : -1;
    }

    private void LeadClause(int subject, int verb)
    {
        foreach (var child in tree.Children(subject))
        {
            heads[child] = relations[child] == "cc" ? verb : heads[child];
        }

        (heads[subject], relations[subject]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    }

    // What stands behind a noun's first "of", for what stands behind its second; −1 where there are no two.
    private int Second(int token, int noun) => tree.Preposition(token) == "of" && tree.Child(noun, "nmod") is >= 0 and var one && one < token && heads[one] == noun && tree.Preposition(one) == "of" ? one : -1;

    // The "and" between two subjects of a verb, right before the second; −1 when there is none.
    private int And(int verb, int first, int second)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) == "cc" && heads[child] == verb && child > first && child == tree.Subtree(second).First - 1)
            {
                return child;
            }
        }

        return -1;
    }

    // "Fired on worshippers who were leaving and wounded six": those who were leaving did not wound.
    private void LeaveBystanders(int deed, int going)
    {
        if (tree.FullRelation(going) is not ("acl:relcl" or "advcl"))
        {
            return;
        }

        for (var above = heads[going]; above >= 0 && above < going; above = heads[above])
        {
            if (tags[above] == UniversalTag.Verb && tree.Text.PennTags[above] is "VBD" or "VBN")
            {
                heads[deed] = above;
                return;
            }
        }
    }

    // "Left 800 rebels, 160 soldiers and 47 civilians dead": all of them are.
    private void LeaveState(int state, int last, int row)
    {
        var verb = heads[row];
        if (verb < 0 || tree.Text.Lemmas[verb] != "leave" || tree.Has(state, "cop"))
        {
            return;
        }

        foreach (var child in tree.Children(state))
        {
            heads[child] = child < last && relations[child] is "cc" or "punct" ? last : heads[child];
        }

        (heads[last], relations[last]) = (row, "conj");
        (heads[state], relations[state]) = (verb, "xcomp");
    }

    // "Has denied that any massacre took place and says that …": who says more is who denied, and not what was denied.
    private void SayBeside(int saying, int said)
    {
        if (tree.Text.PennTags[saying] is "VBZ" or "VBD" or "VBP" && !tree.Has(saying, "nsubj") && tree.Has(saying, "ccomp") && tree.SaysAlone(saying) && !tree.SaysAlone(said) && heads[said] >= 0 && tree.SaysAlone(heads[said]))
        {
            heads[saying] = heads[said];
        }

        // "Denied that it had bombed the camp and blamed the rebels": whoever denies a deed may well charge others with it.
        if (heads[said] >= 0 && !tree.Has(saying, "nsubj") && !tree.Has(saying, "aux") && tree.Has(saying, "obj") && lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(saying)).Any(frame => frame.Kind == "accusation")
            && tree.Cues(heads[said]).Any(cue => cue.Stance == CueStance.Denies))
        {
            heads[saying] = heads[said];
        }
    }

    private bool IsNumber(int token) => tags[token] == UniversalTag.Num || lexicon.Partitives.Contains(tree.Text.Lemmas[token].ToLowerInvariant());

    private bool IsSecondVerb(int verb) =>
        relations[verb] == "conj" && !tree.Has(verb, "nsubj") && ((tags[verb] == UniversalTag.Verb && tree.Text.PennTags[verb] is "VBN" or "VBD") || (tags[verb] == UniversalTag.Adj && lexicon.VerbForms.Knows(tree.Form(verb))));

    // A verb between two nouns of one row stands beside the verb above them, and the second noun is its object.
    private void TakeObject(int verb)
    {
        // "Stormed a church in the village of Asa and seized ten people": the row may stand deep below the verb.
        var noun = heads[verb];
        var upper = noun;
        while (upper >= 0 && upper < verb && relations[upper] is "obj" or "obl" or "nmod" && tags[upper] != UniversalTag.Verb && (upper == noun || tree.Text.PennTags[verb] != "VBG"))
        {
            upper = heads[upper];
        }

        if (noun > verb || upper < 0 || upper == noun || upper > verb || tags[upper] != UniversalTag.Verb || !tree.Has(verb, "cc"))
        {
            return;
        }

        foreach (var other in tree.Children(noun))
        {
            if (other > verb && relations[other] == "conj" && tree.Subtree(other).First == verb + 1)
            {
                (heads[other], relations[other]) = (verb, "obj");
                heads[verb] = upper;
                return;
            }
        }
    }

    // "Captured the air base southwest of Tripoli on Monday": the direction tells where the base is, and the day when it was captured.
    private void LeaveDirection(int place, int direction)
    {
        if (tags[place] is not (UniversalTag.Noun or UniversalTag.Propn) || (tree.Child(direction, "nmod") is >= 0 and var noun ? noun : tree.Child(direction, "obl")) is not (>= 0 and var from)
            || tree.Child(from, "case") is not (>= 0 and var preposition) || preposition != direction + 1 || !tree.FormIs(preposition, "of"))
        {
            return;
        }

        var governor = heads[direction];
        var isOfVerb = governor >= 0 && tags[governor] == UniversalTag.Verb;
        (heads[place], relations[place]) = (governor, isOfVerb && relations[direction] is "xcomp" or "advmod" && !tree.Has(governor, "obj") ? "obj" : relations[direction]);
        foreach (var child in tree.Children(direction))
        {
            if (child < place)
            {
                heads[child] = place;
            }
            else if (child > from && isOfVerb && tree.Has(child, "case"))
            {
                (heads[child], relations[child]) = (governor, "obl");
            }
        }

        relations[from] = "obl";
        (heads[direction], relations[direction], tags[direction]) = (place, "advmod", UniversalTag.Adv);
    }
}
