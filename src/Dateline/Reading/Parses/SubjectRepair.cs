using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends subjects and the verbs they belong to: two subjects of one verb, subjects with prepositions, and verbs that were hung on a noun beside them.</summary>
internal sealed class SubjectRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "nsubj" when heads[token] >= 0 && heads[token] < token && tree.IsCue(heads[token]) && tree.Child(heads[token], "nsubj") is >= 0 and var speaker && speaker < heads[token] && OpensClause(tree.Subtree(token).First):
                // "…, the governor said, while missiles …": behind the word that opens another clause nobody speaks.
                relations[token] = "dep";
                break;
            case "nsubj" or "nsubj:pass":
                LeaveRelative(token);
                LeaveToClause(token);
                LeavePreposition(token);
                JoinTitle(token);
                GiveBackVerb(token);
                break;
            case "obl:agent" when tree.IsPassive(heads[token]) && tags[token] is UniversalTag.Noun or UniversalTag.Propn && token + 1 < tree.Count && tags[token + 1] == UniversalTag.Propn && relations[token + 1] == "obl:agent" && heads[token + 1] == heads[token] && tree.Has(token, "case"):
                JoinRank(token);
                break;
            case "vocative" when heads[token] > token && !tree.Has(heads[token], "nsubj") && !HasComma(token, heads[token]):
                // "President Sall met…": whoever is spoken to stands behind a comma.
                relations[token] = "nsubj";
                break;
            case "appos" when heads[token] is >= 0 and var night && night < token && relations[night] == "obl:unmarked" && tree.Has(token, "det") && heads[night] is var told && told > token && !tree.Has(told, "nsubj") && !tree.Has(told, "nsubj:pass")
                && TimeLexicon.Shared[tree.Form(night).ToString().ToLowerInvariant()] is { Unit: not null }:
                // "Last night the army, outnumbered, fell back": a night is no army.
                (heads[token], relations[token]) = (told, tree.Has(told, "aux:pass") ? "nsubj:pass" : "nsubj");
                break;
            case "conj" when tags[token] == UniversalTag.Verb && tree.Has(token, "obj") && tree.Has(token, "cc"):
                LeaveNoun(token);
                break;
            case "acl" when heads[token] == token - 1 && tags[token] == UniversalTag.Verb && relations[token - 1] == "root":
                BecomeRoot(token);
                break;
            case "amod" when tags[token] == UniversalTag.Verb && heads[token] > token && heads[heads[token]] == token - 1 && relations[heads[token]] == "appos":
                // "Gunboats struck Hodeida": between two nouns, the second of which explains nothing, stands the verb.
                Split(token, heads[token]);
                break;
            case "advcl" when tags[token] == UniversalTag.Verb && heads[token] is >= 0 and var verb && tree.IsPassive(verb) && tree.IsCue(verb) && tree.Child(token, "mark") is >= 0 and var mark && tree.FormIs(mark, "to"):
                // "Are said to have fled": no aim of those who say it.
                relations[token] = "xcomp";
                break;
            default:
                break;
        }

        if (relations[token] == "nsubj:pass" && heads[token] >= 0 && !tree.Has(heads[token], "aux:pass") && tree.Child(heads[token], "obj") > heads[token])
        {
            // "Fighters abducted 40 girls": with an object behind it and no auxiliary the verb is no passive.
            relations[token] = "nsubj";
        }
    }

    private bool OpensClause(int first) => (tags[first] == UniversalTag.Punct ? first + 1 : first) is var word && word < tags.Length && tags[word] == UniversalTag.Sconj;

    // "Men led by Colonel Tall took the town", "Doctors Without Borders said": what has a preposition is no second subject, nor "men armed with axes came".
    private void LeavePreposition(int token)
    {
        if (LeaveInfinitive(token))
        {
            return;
        }

        if (Preposition(token) is not (>= 0 and var preposition) || tree.Form(preposition)[0] is '\'' or '’' || FirstSubject(heads[token]) is var first && ((first == token && relations[heads[token]] != "acl") || first > preposition))
        {
            return;
        }

        var before = preposition - 1;
        if (before >= 0 && tags[before] is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
        {
            (heads[token], relations[token]) = (before, tags[before] is UniversalTag.Noun or UniversalTag.Propn ? "nmod" : tree.FormIs(preposition, "by") ? "obl:agent" : "obl");
        }
    }

    // "Flew jets to the coast via Malta to support them", "fled with her children after shells fell": before the first word of a clause only "for" brings a
    // subject; any other phrase belongs to the verb above.
    private bool LeaveInfinitive(int token)
    {
        var verb = heads[token];
        if (Preposition(token) is not (>= 0 and var preposition) || tree.FormIs(preposition, "for") || tree.Child(verb, "mark") is not (>= 0 and var mark) || mark < token
            || heads[verb] is not (>= 0 and var upper) || upper > token || tags[upper] != UniversalTag.Verb)
        {
            return false;
        }

        (heads[token], relations[token]) = (upper, "obl");
        return true;
    }

    // "UN envoy Jan Kubis held talks": the noun right before the name is its title.
    private void JoinTitle(int token)
    {
        // "A charge the minister denies": a word of saying is nobody's title.
        if (tags[token] == UniversalTag.Noun && lexicon.NounCues(tree.Text.Lemmas[token].ToLowerInvariant()).Count == 0 && token + 1 < tree.Count && tags[token + 1] == UniversalTag.Propn && relations[token + 1] == relations[token] && heads[token + 1] == heads[token]
            && heads[token] > token + 1)
        {
            (heads[token], relations[token]) = (token + 1, "nmod:desc");
        }
    }

    // "Chad at war after gunmen storm the palace": what stands before the word that opens a clause, and tells something of its own, is no subject of the clause.
    private void LeaveToClause(int token)
    {
        var verb = heads[token];
        if (verb < token || relations[verb] != "root" || !tree.Has(token, "nmod") || tree.Child(verb, "mark") is not (>= 0 and var mark) || mark < token || !(tree.FormIs(mark, "after") || tree.FormIs(mark, "as") || tree.FormIs(mark, "while") || tree.FormIs(mark, "before")))
        {
            return;
        }

        foreach (var child in tree.Children(verb))
        {
            if (child > mark && child < verb && tree.Relation(child) == "nsubj")
            {
                (heads[token], relations[token]) = (-1, "root");
                (heads[verb], relations[verb]) = (token, "advcl");
                return;
            }
        }
    }

    // "An offer which the rebels turned down": with another subject behind it, what opens the clause is what was turned down.
    private void LeaveRelative(int relative)
    {
        var verb = heads[relative];
        if (tree.Text.PennTags[relative] is not ("WDT" or "WP") || verb < relative || relations[verb] is not "acl:relcl" || tree.Has(verb, "obj"))
        {
            return;
        }

        foreach (var child in tree.Children(verb))
        {
            if (child > relative && child < verb && tree.Relation(child) == "nsubj")
            {
                relations[relative] = "obj";
                return;
            }
        }
    }

    // "Led by Colonel Prado": the rank and the name are one man.
    private void JoinRank(int rank)
    {
        foreach (var child in tree.Children(rank))
        {
            heads[child] = child < rank ? rank + 1 : heads[child];
        }

        (heads[rank], relations[rank]) = (rank + 1, "nmod:desc");
    }

    // "A ship delivered rifles to the port, witnesses said": of two subjects of a word of saying the first has its verb right behind it.
    private void GiveBackVerb(int token)
    {
        var saying = heads[token];
        var told = tree.Child(token, "acl");
        if (saying < 0 || told != token + 1 || tree.Text.PennTags[told] != "VBD" || !tree.Has(told, "obj"))
        {
            told = FirstOfRow(token);
        }

        if (saying < 0 || told < 0 || !tree.IsCue(saying) || tree.Has(saying, "ccomp"))
        {
            return;
        }

        foreach (var speaker in tree.Children(saying))
        {
            if (speaker > told && speaker < saying && tree.Relation(speaker) == "nsubj")
            {
                (heads[told], relations[told]) = (saying, "ccomp");
                (heads[token], relations[token]) = (told, "nsubj");
                return;
            }
        }
    }

    // "Men armed with axes came to the camp and killed 30 people, the agency said": a row of deeds describes nobody.
    private int FirstOfRow(int noun)
    {
        foreach (var first in tree.Children(noun))
        {
            if (relations[first] == "acl" && first > noun && tags[first] == UniversalTag.Verb && tree.Text.PennTags[first] is "VBN" or "VBD" && tree.Child(first, "conj") is >= 0 and var second && tree.Text.PennTags[second] == "VBD" && tree.Has(second, "obj"))
            {
                return first;
            }
        }

        return -1;
    }

    // "Seized the village of Bara and destroyed two tanks": a verb with an object stands beside a verb, not beside a place.
    private void LeaveNoun(int verb)
    {
        var other = heads[verb];
        while (other >= 0 && other < verb && tags[other] != UniversalTag.Verb)
        {
            other = heads[other];
        }

        // "Were in pursuit of the raiders and had freed two men": what is told of somebody by a noun is as good as a verb.
        var isPredicate = heads[verb] is >= 0 and var noun && tree.Has(noun, "cop");
        heads[verb] = other >= 0 && other < verb && !isPredicate ? other : heads[verb];
    }

    // "The agency called for an inquiry.": a sentence with a stop at its end has a verb, and it is not beside its subject.
    private void BecomeRoot(int verb)
    {
        var noun = verb - 1;
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[verb]];
        var isWhole = tree.FormIs(sentence.End - 1, ".") && tree.Has(verb, "obl") && !tree.Has(verb, "obj") && lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb)).Count > 0;
        for (var token = sentence.First; isWhole && token < sentence.End; token++)
        {
            isWhole = token == verb || tags[token] is not (UniversalTag.Verb or UniversalTag.Aux);
        }

        if (!isWhole || tree.FormIs(tree.Child(tree.Child(verb, "obl"), "case") is >= 0 and var preposition ? preposition : verb, "by"))
        {
            return;
        }

        Raise(verb, noun);
    }

    private void Split(int verb, int thing)
    {
        Raise(verb, verb - 1);
        (heads[thing], relations[thing]) = (verb, "obj");
    }

    private void Raise(int verb, int noun)
    {
        (heads[verb], relations[verb]) = (heads[noun], relations[noun]);
        foreach (var child in tree.Children(noun))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[noun], relations[noun]) = (verb, "nsubj");
    }

    /// <summary>The preposition before a phrase, as the repairs left it; −1 when there is none.</summary>
    private int Preposition(int token)
    {
        const int Farthest = 5;
        for (var before = token - 1; before >= Math.Max(0, token - Farthest); before--)
        {
            if (relations[before] == "case" && heads[before] == token)
            {
                return before;
            }
        }

        return -1;
    }

    private int FirstSubject(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) == "nsubj")
            {
                return child;
            }
        }

        return -1;
    }

    private bool HasComma(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tree.FormIs(token, ","))
            {
                return true;
            }
        }

        return false;
    }
}
