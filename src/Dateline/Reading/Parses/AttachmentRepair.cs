using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends phrases that hang on the wrong word: measures that swallowed the noun they follow, what there is somewhere, and subjects
/// and verbs that were taken for something smaller.
/// </summary>
internal sealed class AttachmentRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int FarthestVerb = 4;

    private readonly HashSet<int> _persons = [.. tree.Text.Names.Where(name => name.Kind == NameKind.Person).Select(name => name.First)];

    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "aux" when tags[token] is UniversalTag.Noun or UniversalTag.Propn && heads[token] > token && !tree.Has(heads[token], "nsubj"):
            case "compound" when heads[token] == token + 1 && IsFinite(token + 1) && !tree.Has(token + 1, "nsubj"):
                // "Jets bombed the town": no noun helps a verb or makes one word with it; before it, it is its subject.
                relations[token] = "nsubj";
                break;
            case "nsubj" or "nsubj:pass" when tags[token] == UniversalTag.Verb:
                // "Looting broke out", "fighting was reported": what breaks out is a noun.
                tags[token] = UniversalTag.Noun;
                break;
            case "nsubj" when tags[token] == UniversalTag.Propn:
                ExplainSubject(token);
                break;
            case "expl" when tree.FormIs(token, "it"):
                GiveVoice(token);
                break;
            case "amod" when tags[token] == UniversalTag.Verb && heads[token] == token - 1:
                RaiseVerb(token);
                break;
            case "compound" when heads[token] > token:
                LeaveMeasure(token);
                break;
            case "obj" or "obl" when PlaceBefore(token) is >= 0 and var place:
                MeasureFrom(place, token);
                break;
            case "obl" or "nmod" when JoinPhrase(token):
                break;
            case "obl":
                StayWithAdjective(token);
                StayWithNoun(token);
                StayWithEvent(token);
                JoinName(token);
                BecomeObject(token);
                break;
            case "nmod":
                StayWithEvent(token);
                break;
            case "obj" when tree.FormIs(token, "each") && token + 1 < tree.Count && tree.FormIs(token + 1, "other"):
                (heads[token], relations[token]) = (token + 1, "det");
                break;
            case "obj" when heads[token] > token:
                LeaveClause(token);
                break;
            default:
                break;
        }
    }

    // "Set two trucks loaded with coffee on fire": words that make one phrase with the verb belong to it, whatever stands between.
    private bool JoinPhrase(int token)
    {
        if (tree.Child(token, "case") is not (> 0 and var preposition) || preposition != token - 1)
        {
            return false;
        }

        var verb = heads[token];
        for (var steps = 0; steps < FarthestVerb && verb >= 0 && (tags[verb] != UniversalTag.Verb || relations[verb] == "acl"); steps++)
        {
            verb = heads[verb];
        }

        if (verb < 0 || verb == heads[token] || verb > preposition || tags[verb] != UniversalTag.Verb || tree.Child(verb, "obj") is not (>= 0 and var thing) || thing < verb || thing > token
            || !lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb)).Any(frame => frame.Others is [var first, var last] && tree.FormIs(preposition, first) && tree.FormIs(token, last)))
        {
            return false;
        }

        (heads[token], relations[token]) = (verb, "obl");
        return true;
    }

    // "A member of parliament, Lina Haddad, resigned": of two subjects the name between commas is the other's.
    private void ExplainSubject(int name)
    {
        var (first, end) = tree.Subtree(name);
        first = tree.FormIs(first, ",") ? first + 1 : first;
        end = tree.FormIs(end - 1, ",") ? end - 1 : end;
        if (first == 0 || end >= tree.Count || !tree.FormIs(first - 1, ",") || !tree.FormIs(end, ","))
        {
            return;
        }

        foreach (var other in tree.Children(heads[name]))
        {
            if (other < name && relations[other] is "nsubj" && tags[other] == UniversalTag.Noun)
            {
                (heads[name], relations[name]) = (other, "appos");
                return;
            }
        }
    }

    // "Aircraft struck a workshop": with an object and no auxiliary before it, a participle at the head of its clause is none.
    private bool IsFinite(int verb) =>
        tree.Text.PennTags[verb] == "VBD"
        || (tree.Text.PennTags[verb] == "VBN" && relations[verb] is "root" or "ccomp" or "parataxis" && tree.Has(verb, "obj") && !tree.Has(verb, "aux"));

    private string Lemma(int token) => tree.Text.Lemmas[token].ToLowerInvariant();

    // "Accused Oslo of arming them": what stands before the first word of a clause belongs to the verb above.
    private void LeaveClause(int token)
    {
        var verb = heads[token];
        if (tree.Child(verb, "mark") is >= 0 and var mark && mark > token && mark < verb && heads[verb] is >= 0 and var upper && upper < token && !tree.Has(upper, "obj"))
        {
            heads[token] = upper;
        }
    }

    // "It added that the road was open": it stands for whoever spoke before, where the verb is one of saying.
    private void GiveVoice(int pronoun)
    {
        var verb = heads[pronoun];
        if (verb > pronoun && tags[verb] == UniversalTag.Verb && tree.Has(verb, "ccomp") && !tree.Has(verb, "nsubj") && !tree.IsPassive(verb) && tree.IsCue(verb))
        {
            relations[pronoun] = "nsubj";
        }
    }

    // "The shelling emptied 200 houses": a noun with an object has its verb behind it.
    private void RaiseVerb(int verb)
    {
        var noun = verb - 1;
        if (tree.Child(noun, "obj") is not (>= 0 and var thing) || thing < verb)
        {
            return;
        }

        (heads[verb], relations[verb]) = (heads[noun], relations[noun]);
        foreach (var child in tree.Children(noun))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[noun], relations[noun]) = (verb, "nsubj");
        tags[noun] = tags[noun] == UniversalTag.Verb ? UniversalTag.Noun : tags[noun];
    }

    // "A checkpoint 12 km from the town": the distance belongs to the noun right before it.
    private int PlaceBefore(int measure) =>
        tree.Child(measure, "nummod") is > 1 and var number && number < measure && !tree.Has(measure, "case") && heads[number - 1] == heads[measure] && relations[number - 1] is "obj" or "obl"
        && tags[number - 1] == UniversalTag.Noun && IsDistance(measure + 1) ? number - 1 : -1;

    private bool IsDistance(int next) =>
        next < tree.Count && (tree.FormIs(next, "from") || tree.FormIs(next, "off") || tree.FormIs(next, "outside") || lexicon.Places.Directions.ContainsKey(Lemma(next)));

    private void MeasureFrom(int noun, int measure)
    {
        foreach (var child in tree.Children(measure))
        {
            heads[child] = child < noun ? noun : heads[child];
        }

        (heads[measure], relations[measure]) = (noun, "nmod:unmarked");
    }

    // "A depot 30 kilometres from the port", "gave the council 40 lorries": nothing is compounded across a number.
    private void LeaveMeasure(int noun)
    {
        var measure = heads[noun];
        if (tags[noun] == UniversalTag.Propn && tree.Text.PennTags[measure] == "NNS" && relations[measure] == "obj" && heads[measure] is >= 0 and var giving && giving == noun - 1 && measure == noun + 1 && lexicon.Giving.Contains(tree.VerbLemma(giving)))
        {
            // "Offered Nepal helicopters".
            (heads[noun], relations[noun]) = (giving, "iobj");
            return;
        }

        if (tree.Child(measure, "nummod") is var number && (number < noun || number > measure))
        {
            return;
        }

        if (IsDistance(measure + 1))
        {
            (heads[noun], relations[noun]) = (heads[measure], relations[measure]);
            MeasureFrom(noun, measure);
        }
        else if (relations[measure] == "obj" && heads[measure] is >= 0 and var verb && verb < noun && !tree.Has(verb, "iobj"))
        {
            foreach (var child in tree.Children(measure))
            {
                heads[child] = child < noun ? noun : heads[child];
            }

            (heads[noun], relations[noun]) = (verb, "iobj");
        }
    }

    // "Forces loyal to the government captured the town": a phrase right behind an adjective that describes a noun is the adjective's.
    private void StayWithAdjective(int token)
    {
        if (tree.Child(token, "case") is > 0 and var preposition && preposition < token && tree.Subtree(token).First == preposition
            && tags[preposition - 1] == UniversalTag.Adj && relations[preposition - 1] is "acl" or "amod" && heads[preposition - 1] == preposition - 2)
        {
            heads[token] = preposition - 1;
        }
    }

    // "There was no raid on the camp": what there is has its phrases behind it.
    private void StayWithNoun(int token)
    {
        var verb = heads[token];
        if (verb >= 0 && verb < token && tree.Child(verb, "expl") is >= 0 and var there && tree.FormIs(there, "there")
            && tree.Child(verb, "nsubj") is >= 0 and var noun && tree.Subtree(token).First == noun + 1)
        {
            (heads[token], relations[token]) = (noun, "nmod");
        }
    }

    // "Called for an inquiry into the deaths", "the focus of an offensive by the army": what an event's noun asks for and the word above does not belongs to the
    // noun before it.
    private void StayWithEvent(int token)
    {
        var verb = heads[token];
        if (relations[token] is not ("obl" or "nmod") || verb < 0 || verb > token || tree.Preposition(token) is not { } preposition || lexicon.Places.At.Contains(preposition)
            || tree.Subtree(token).First - 1 is not (>= 0 and var noun))
        {
            return;
        }

        // "Documented the delivery of 40 lorries to the army": the delivery, whatever was delivered.
        while (noun > verb && relations[noun] == "nmod" && tree.Preposition(noun) == "of" && heads[noun] > verb && heads[noun] < noun)
        {
            noun = heads[noun];
        }

        if (noun <= verb || heads[noun] != verb || tags[noun] != UniversalTag.Noun)
        {
            return;
        }

        bool Asks(FrameWordClass sort, string lemma) => lexicon.Frames(sort, lemma).Any(frame => frame.Others.Length == 0 && frame.Roles.ContainsKey(preposition));
        var isAhead = preposition == "for" && lexicon.StatusWords.GetValueOrDefault(Lemma(noun)) == Model.Status.Planned;
        if ((isAhead || Asks(FrameWordClass.Noun, Lemma(noun))) && !Asks(relations[token] == "nmod" ? FrameWordClass.Noun : FrameWordClass.Verb, relations[token] == "nmod" ? Lemma(verb) : tree.VerbLemma(verb)))
        {
            (heads[token], relations[token]) = (noun, "nmod");
        }
    }

    // "In Port Sudan": two names side by side without anything between them are one.
    private void JoinName(int token)
    {
        if (token > 0 && tags[token] == UniversalTag.Propn && tags[token - 1] == UniversalTag.Propn && heads[token] == heads[token - 1] && relations[token - 1] == "obl"
            && tree.Has(token - 1, "case") && !tree.Has(token, "case"))
        {
            // "In October Tom Basso, the premier, was shot": a month is no part of a name.
            if (TimeLexicon.Shared[tree.Form(token - 1).ToString().ToLowerInvariant()] is { Month: > 0 } && heads[token] is var verb && verb > token && !tree.Has(verb, "nsubj") && !tree.Has(verb, "nsubj:pass"))
            {
                relations[token] = tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
                return;
            }

            (heads[token], relations[token]) = (token - 1, "flat");
        }
    }

    // "Shot down a drone", "gunned down Judge Ana Prado": with an article or as a name, and without a preposition, it is what was shot down.
    private void BecomeObject(int token)
    {
        var verb = heads[token];
        if (relations[token] != "obl" || tags[token] is not (UniversalTag.Noun or UniversalTag.Propn) || verb < 0 || verb > token || tags[verb] != UniversalTag.Verb || tree.Has(verb, "obj") || tree.IsPassive(verb)
            || tree.Has(token, "case") || !(HasArticle(token) || IsPerson(token)))
        {
            return;
        }

        var before = tree.Subtree(token).First - 1;
        if (before == verb || (before >= 0 && heads[before] == verb && relations[before] == "compound:prt"))
        {
            relations[token] = "obj";
        }
    }

    private bool HasArticle(int token) => tree.Child(token, "det") is >= 0 and var article && (tree.FormIs(article, "a") || tree.FormIs(article, "an") || tree.FormIs(article, "the"));

    private bool IsPerson(int token) => tags[token] == UniversalTag.Propn && _persons.Contains(token);
}
