using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends verbs that stand in a row with others and were taken for participles before a noun, and words of saying whose speaker stands behind them. Runs
/// before the repairs that look at the clauses so made.
/// </summary>
internal sealed class VerbRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int Farthest = 12;

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "amod" when tags[token] == UniversalTag.Verb && heads[token] > token && tree.Text.PennTags[token] is "VBN" or "VBD" && Knows(token):
                    LeaveObject(token);
                    break;
                case "amod" or "compound" when tags[token] == UniversalTag.Verb && heads[token] == token + 1 && tree.Text.PennTags[token] == "VBG" && tags[token - 1] == UniversalTag.Cconj && relations[token + 1] == "conj" && Knows(token):
                    JoinGerund(token);
                    break;
                case "conj" or "nummod" or "compound" when tags[token - 1] == UniversalTag.Cconj && tree.Text.PennTags[token] is "VBN" or "VBD" && Knows(token):
                    JoinVerb(token);
                    break;
                case "conj" when tree.Text.PennTags[token] is "VBN" or "VBD" && tags[token] == UniversalTag.Verb && !tree.Has(token, "obj") && !tree.Has(token, "cc") && !tree.Has(token, "aux") && tree.Child(heads[token], "obj") is >= 0 and var thing && tree.Subtree(thing).End == token && tree.SaysAlone(heads[token]):
                    // "The governor reported a woman and her son killed": it is told of them.
                    (heads[token], relations[token]) = (thing, "acl");
                    break;
                case "conj" when tags[token] == UniversalTag.Noun && tags[token - 1] == UniversalTag.Cconj && tags[heads[token]] == UniversalTag.Verb && tree.Text.PennTags[token] == "NN" && tree.Text.PennTags[heads[token]] is "VBN" or "VBD" && Knows(token) && !tree.FormIs(token, tree.VerbLemma(token)):
                    // "Were lined up and shot": a past form is a verb, as the one before it.
                    tags[token] = UniversalTag.Verb;
                    break;
                case "parataxis" or "conj" or "root" when tags[token] == UniversalTag.Verb && tags[token - 1] == UniversalTag.Punct:
                    FollowSpeaker(token);
                    break;
                default:
                    break;
            }
        }
    }

    private bool Knows(int token) => lexicon.VerbForms.Knows(tree.Form(token));

    private void LeaveObject(int verb)
    {
        var noun = heads[verb];

        // "Killed villagers, looted homes and burned shelters", "routed the rebels and recaptured Shire": a row of deeds, not of things.
        var above = VerbAbove(noun);
        var isSeries = tree.FormIs(verb - 1, ",") && relations[noun] == "conj" && !tree.Has(noun, "cc") && HasLaterVerb(above, noun);
        // "Killed many and injured others": nothing before "others" describes them.
        var isPair = tags[verb - 1] == UniversalTag.Cconj && (tags[noun] == UniversalTag.Propn || tree.FormIs(noun, "others") || tree.FormIs(noun, "dozens") || tree.FormIs(noun, "scores") || tree.FormIs(noun, "hundreds")) && noun == verb + 1 && relations[noun] is "conj" or "obj" && tree.Child(above, "obj") is >= 0 and var first && first < verb;
        if (above >= 0 && above < verb && (isSeries || isPair))
        {
            Join(verb, noun, above);
        }
    }

    // "Were fighting for the routes and recruiting minors": one more thing that they were doing.
    private void JoinGerund(int verb)
    {
        if (verb > 1 && tags[verb - 2] == UniversalTag.Verb && tree.Text.PennTags[verb - 2] == "VBG" && relations[verb - 2] is "conj" or "advcl" && Knows(verb - 2))
        {
            // "…, plundering and burning shops".
            Join(verb, verb + 1, verb - 2);
        }
        else if (VerbAbove(verb + 1) is >= 0 and var above && above < verb && tree.Text.PennTags[above] == "VBG" && tree.Has(above, "aux"))
        {
            Join(verb, verb + 1, above);
        }
    }

    // "Killed a girl and wounded four people": nothing is joined to the number before which it stands.
    private void JoinVerb(int verb)
    {
        var noun = heads[verb] > verb ? heads[verb] : tree.Has(verb, "cc") ? -1 : heads[verb - 1];
        while (noun > verb && noun - verb < Farthest && relations[noun] is "nummod" or "amod" or "compound" or "nmod")
        {
            noun = heads[noun];
        }

        if (noun > verb && relations[noun] == "conj" && heads[noun] < verb && HasNumber(verb, noun) && VerbAbove(noun) is >= 0 and var above && above < verb && tree.Text.PennTags[above] is "VBD" or "VBN")
        {
            Join(verb, noun, above);
        }
    }

    // "…, says the ministry": behind a word of saying at the end stands who says it.
    private void FollowSpeaker(int verb)
    {
        if (IsBetweenCommas(verb))
        {
            return;
        }

        var isBehindQuotation = verb > 1 && tree.Form(verb - 1) is "''" or "”" or "\"" or "»";
        if (!(tree.Text.PennTags[verb] is "VBZ" or "VBD" || (isBehindQuotation && tree.Text.PennTags[verb] == "VBN")) || tree.Has(verb, "nsubj") || tree.Has(verb, "cc")
            || !tree.SaysAlone(verb))
        {
            return;
        }

        for (var speaker = verb + 1; speaker < Math.Min(heads.Length, verb + Farthest); speaker++)
        {
            if (tags[speaker] is UniversalTag.Noun or UniversalTag.Propn && heads[speaker] <= verb && relations[speaker] is "obj" && tree.Subtree(speaker).First == verb + 1)
            {
                (heads[speaker], relations[speaker]) = (verb, "nsubj");

                // "The column turned back, reported residents."
                relations[verb] = relations[verb] == "conj" && (isBehindQuotation || (verb > 1 && tree.FormIs(verb - 1, ",") && !(tree.Form(verb - 2) is "''" or "”" or "\"" or "»"))) ? "parataxis" : relations[verb];
                return;
            }
        }
    }

    // "Are guarding the airport and, say eyewitnesses, have bombed a village": between commas a word of saying and who says it are beside the clause.
    private bool IsBetweenCommas(int verb)
    {
        var end = verb + 1;
        while (end < heads.Length && end - verb < 6 && !tree.FormIs(end, ",") && tags[end] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj)
        {
            end++;
        }

        if (end == verb + 1 || end + 1 >= heads.Length || !tree.FormIs(end, ",") || !tree.FormIs(verb - 1, ",") || tree.Has(verb, "obj") || heads[verb] < 0
            || !tree.SaysAlone(verb))
        {
            return false;
        }

        var speaker = end - 1;
        var told = heads[speaker];
        if (told < end || relations[speaker] != "nsubj" || !((heads[told] == verb && relations[told] == "ccomp") || (heads[told] == heads[verb] && relations[told] == "conj")))
        {
            return false;
        }

        (heads[told], relations[told]) = (heads[verb], relations[verb]);
        (heads[verb], relations[verb], tags[verb]) = (told, "parataxis", UniversalTag.Verb);
        heads[speaker] = verb;
        foreach (var child in tree.Children(verb))
        {
            heads[child] = child < verb && relations[child] == "cc" ? told : heads[child];
        }

        return true;
    }

    private void Join(int verb, int noun, int above)
    {
        (heads[verb], relations[verb], tags[verb]) = (above, "conj", UniversalTag.Verb);
        (heads[noun], relations[noun]) = (verb, "obj");
        if (tags[verb - 1] == UniversalTag.Cconj)
        {
            heads[verb - 1] = verb;
        }
    }

    private int VerbAbove(int token)
    {
        var current = heads[token];
        while (current >= 0 && tags[current] != UniversalTag.Verb)
        {
            current = heads[current];
        }

        return current;
    }

    private bool HasLaterVerb(int above, int noun)
    {
        foreach (var row in (ReadOnlySpan<int>)[above, noun, heads[noun]])
        {
            foreach (var child in tree.Children(row))
            {
                if (child > noun && tree.Relation(child) == "conj" && tags[child] == UniversalTag.Verb && tree.Has(child, "cc"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasNumber(int verb, int noun)
    {
        for (var token = verb + 1; token < noun; token++)
        {
            if (tags[token] == UniversalTag.Num)
            {
                return true;
            }
        }

        return false;
    }
}
