using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends nouns that were taken for verbs: those in "-ing" ("shelling by the army killed two", "killed in close-range fighting", "when fighting resumed"), rare
/// ones behind an article, and acronyms.
/// </summary>
internal sealed class NounRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 0; token < heads.Length - 1; token++)
        {
            if (tags[token] != UniversalTag.Verb)
            {
                continue;
            }

            switch (tree.Text.PennTags[token])
            {
                case "VBG" when relations[token] == "acl" && tree.Child(token, "mark") is >= 0 and var of && of == token - 1 && tree.FormIs(of, "of") && IsDeed(token) && !IsCharged(token):
                    // "After a week of fighting".
                    relations[of] = "case";
                    Become(token, "nmod");
                    break;
                case "VBG" when relations[token] is "acl" or "advcl" && IsDeed(token) && Modifier(token) is >= 0 and var modifier:
                    HeadOver(token, modifier);
                    break;
                case "VBG" when tree.Text.PennTags[token + 1] == "VBD" && tags[token + 1] == UniversalTag.Verb && relations[token] is "conj" or "ccomp" or "acl" or "acl:relcl" or "advcl" or "parataxis" && IsDeed(token) && !tree.Has(token, "nsubj"):
                    BreakOut(token);
                    break;
                case "VBG" when relations[token] is "advcl" or "csubj" or "acl" && IsDeed(token):
                    Mend(token);
                    break;
                case "VBG" when relations[token] is "nmod" or "obl" && tree.Has(token, "case") && IsDeed(token):
                    // "During the looting": behind a preposition that hangs on it.
                    Become(token, relations[token]);
                    break;
                case "VB" or "VBP" when relations[token] is "obj" or "obl" or "nsubj" && (tree.Has(token, "det") || (token > 0 && tree.Child(token, "compound") == token - 1)):
                    // "Had violated the arms embargo": what has an article, or is joined to a noun before it, is a noun.
                    Become(token, relations[token]);
                    break;
                case "VBZ" when heads[token] is >= 0 and var verb && verb < token && tags[verb] == UniversalTag.Verb && (relations[token] is "obj" or "xcomp" || (relations[token] == "ccomp" && verb == token - 2 && !tree.IsCue(verb) && !tree.Has(token, "obj"))) && tree.Child(token, "nsubj") == token - 1 && tags[token - 1] == UniversalTag.Noun && tree.Text.PennTags[token - 1] == "NN":
                    // "Destroyed some 20 food stands", "placed dynamite sticks": what is done to by a verb does nothing in the present.
                    LeavePhrases(token, verb);
                    HeadOver(token, token - 1);
                    relations[token] = "obj";
                    break;
                default:
                    if (token > 0 && IsAcronym(token))
                    {
                        NameNoun(token);
                    }

                    break;
            }
        }
    }

    // "Accused the crews of firing on a hospital": whoever is accused did it.
    private bool IsCharged(int deed)
    {
        if (deed + 1 >= heads.Length || tags[deed + 1] != UniversalTag.Adp || heads[deed] is not (>= 0 and var accused) || relations[accused] is not ("obj" or "nsubj") || heads[accused] is not (>= 0 and var verb)
            || !lexicon.StatusWords.ContainsKey(tree.VerbLemma(verb) + " of"))
        {
            return false;
        }

        (heads[deed], relations[deed]) = (verb, "advcl");
        return true;
    }

    private void LeavePhrases(int noun, int verb)
    {
        foreach (var child in tree.Children(noun))
        {
            heads[child] = child > noun && relations[child] is "obl" or "advcl" or "punct" ? verb : heads[child];
        }
    }

    // "Nobody disputes that fighting broke out", "the day on which shelling resumed": what stands right before a verb with a tense is its subject.
    private void BreakOut(int deed)
    {
        var verb = deed + 1;
        if (tree.Has(verb, "aux"))
        {
            return;
        }

        if (tree.Child(verb, "nsubj") is >= 0 and var opener)
        {
            if (!tree.FormIs(opener, "that") || opener != deed - 1)
            {
                return;
            }

            relations[opener] = "mark";
        }

        foreach (var child in tree.Children(deed))
        {
            heads[child] = verb;
        }

        (heads[verb], relations[verb]) = heads[verb] == deed ? (heads[deed], relations[deed]) : (heads[verb], relations[verb]);
        heads[deed] = verb;
        Become(deed, "nsubj");
    }

    private bool IsDeed(int verb)
    {
        if (tree.Has(verb, "obj") || tree.Has(verb, "aux"))
        {
            return false;
        }

        var before = verb > 1 && tree.FormIs(verb - 1, "-") ? verb - 2 : verb - 1;
        foreach (var frame in lexicon.Frames(FrameWordClass.Noun, tree.Form(verb).ToString().ToLowerInvariant()))
        {
            if (frame.Others.Length == 0 || (before >= 0 && tree.FormIs(before, frame.Others[^1])))
            {
                return true;
            }
        }

        return false;
    }

    // "Cross-border firing by troops", "killed in police firing", "the hostage-taking": one thing without an article, or joined by a hyphen, tells the sort of deed.
    private int Modifier(int deed)
    {
        var isJoined = deed > 1 && tree.FormIs(deed - 1, "-") && tree.Text.Starts[deed] == tree.Text.Ends[deed - 1];
        var noun = isJoined ? deed - 2 : deed - 1;
        if (noun < 0 || tags[noun] != UniversalTag.Noun || tree.Text.SentenceOf[noun] != tree.Text.SentenceOf[deed] || !(tree.Text.PennTags[noun] == "NN" || tree.FormIs(noun, "police")))
        {
            return -1;
        }

        var isNear = heads[deed] == noun || (relations[noun] == "obl" && heads[noun] == heads[deed] && tree.Has(noun, "case"));
        return isNear && (isJoined || !(tree.Has(noun, "det") || tree.Has(noun, "nmod:poss"))) && tree.Child(deed, "nsubj") < 0 ? noun : -1;
    }

    private void HeadOver(int deed, int modifier)
    {
        var relation = relations[modifier];
        heads[deed] = heads[modifier] == deed ? heads[deed] : heads[modifier];
        foreach (var child in tree.Children(modifier))
        {
            if (child < modifier && relations[child] is "det" or "case" or "amod" or "nmod" or "nummod")
            {
                heads[child] = deed;
            }
        }

        (heads[modifier], relations[modifier]) = (deed, "compound");
        Become(deed, relation);
    }

    // "According to the monitoring group ACLED": an acronym behind a noun is its name.
    private void NameNoun(int acronym)
    {
        var noun = acronym - 1;
        if (heads[noun] == acronym && tags[noun] is UniversalTag.Noun or UniversalTag.Propn)
        {
            (heads[noun], heads[acronym]) = (heads[acronym], noun);
        }

        if (heads[acronym] == noun)
        {
            (relations[acronym], tags[acronym]) = ("appos", UniversalTag.Propn);
        }
    }

    private bool IsAcronym(int token)
    {
        var form = tree.Form(token);
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[token]];
        return form.Length > 2 && !form.ContainsAnyExceptInRange('A', 'Z') && tree.Form(sentence.First)[^1] is >= 'a' and <= 'z';
    }

    private void Mend(int noun)
    {
        var verb = heads[noun];
        var first = noun;
        foreach (var child in tree.Children(noun))
        {
            first = child < first && relations[child] is "amod" or "compound" or "det" or "nmod:poss" ? tree.Subtree(child).First : first;
        }

        // "Warning the war was lost" warns; what has a verb or a preposition behind it is a noun.
        if ((relations[noun] == "csubj" && tags[noun + 1] is UniversalTag.Adp or UniversalTag.Verb or UniversalTag.Aux) || (!tree.Has(verb, "nsubj") && tree.Text.PennTags[verb] is "VBD" or "VBN" && (verb == noun + 1 || EndsBefore(noun, verb))))
        {
            Become(noun, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        }
        else if (first < noun && first > 0 && relations[first - 1] == "case" && heads[first - 1] >= noun && tags[verb] == UniversalTag.Verb)
        {
            heads[first - 1] = noun;
            Become(noun, "obl");
        }
    }

    // "Shelling by the army killed two": with nothing but its own phrases between them.
    private bool EndsBefore(int noun, int verb) => verb > noun && tree.Has(noun, "obl:agent") && tree.Subtree(noun).End == verb;

    private void Become(int noun, string relation)
    {
        (tags[noun], relations[noun]) = (UniversalTag.Noun, relation);
        foreach (var child in tree.Children(noun))
        {
            relations[child] = relations[child] is "obl" or "obl:agent" ? "nmod" : relations[child];
        }
    }
}
