using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends what was hung on the wrong noun: titles taken for things of their own, second things of a row, participles and relative clauses behind a name, and
/// marks of quotation taken for something else.
/// </summary>
internal sealed class NominalRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "reparandum" when heads[token] > token && tree.Text.Ends[token] == tree.Text.Starts[token + 1]:
                    // "Su-24 jets", cut in two: nothing is taken back here.
                    (relations[token], tags[token]) = ("compound", UniversalTag.Propn);
                    heads[token] = relations[token + 1] == "nummod" ? heads[token + 1] : heads[token];
                    break;
                case "obj" when heads[token] == heads[token - 1] && relations[token - 1] == "obj" && tags[token] == UniversalTag.Propn:
                    JoinTitle(token - 1, token);
                    break;
                case "nmod" when tags[token] == UniversalTag.Propn && !tree.Has(token, "case"):
                    TakeTitle(token);
                    break;
                case "conj" when tags[token] is UniversalTag.Noun or UniversalTag.Propn && heads[token] is >= 0 and var verb && verb < token && tags[verb] == UniversalTag.Verb:
                    JoinObject(token, verb);
                    break;
                case "advcl" when tags[token] == UniversalTag.Verb && !tree.Has(token, "mark"):
                    FollowNoun(token);
                    break;
                case "compound" when heads[token] == token + 2 && tags[token + 1] == UniversalTag.Punct && tree.Text.PennTags[token + 1] == "''":
                    LeaveNext(token, token + 2);
                    break;
                case "acl:relcl" when tree.Child(token, "nsubj") is > 2 and var who && who < token && tree.FormIs(who, "who"):
                    FollowName(token, who);
                    break;
                case "nmod:poss" when tree.Child(token, "case") is > 0 and var quote && tree.Form(quote).Length == 1 && tree.Text.Starts[quote] > tree.Text.Ends[quote - 1]:
                    LeaveQuotation(token, quote);
                    break;
                default:
                    break;
            }
        }
    }

    // "Met Chancellor Angela Merkel": the title before a name is no second object.
    private void JoinTitle(int title, int name)
    {
        if (tags[title] is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return;
        }

        (heads[title], relations[title]) = (name, "nmod:desc");
        foreach (var child in tree.Children(title))
        {
            heads[child] = child > name || relations[child] is "det" or "case" ? name : heads[child];
        }
    }

    // "Forces 'retake' the city": a mark with a blank before it opens a quotation and owns nothing.
    private void LeaveQuotation(int noun, int quote)
    {
        var word = heads[noun];
        if (word < 0)
        {
            return;
        }

        (heads[quote], relations[quote], tags[quote]) = (word, "punct", UniversalTag.Punct);
        var quoted = quote + 1;
        if (lexicon.VerbForms.Knows(tree.Form(word)) && tree.Has(word, "obj"))
        {
            (relations[noun], tags[word]) = ("nsubj", UniversalTag.Verb);
        }
        else if (quoted < word && tags[quoted] == UniversalTag.Verb && heads[quoted] == word && relations[quoted] == "compound")
        {
            (heads[quoted], relations[quoted]) = (heads[word], relations[word]);
            (heads[noun], relations[noun]) = (quoted, "nsubj");
            (heads[word], relations[word]) = (quoted, "obj");
        }
    }

    // "Was following with 'great concern' claims that": no noun reaches across the end of a quotation.
    private void LeaveNext(int noun, int next)
    {
        if (relations[next] is not ("obl" or "ccomp" or "obj") || !(tree.Has(noun, "case") || (tree.Child(next, "case") is >= 0 and var preposition && preposition < noun)))
        {
            return;
        }

        foreach (var child in tree.Children(next))
        {
            heads[child] = child < noun && relations[child] == "case" ? noun : heads[child];
        }

        (heads[noun], relations[noun]) = (heads[next], "obl");
        relations[next] = "obj";
    }

    // "In support of Dahir, who fights": it is the name before it that "who" stands for, not the support.
    private void FollowName(int verb, int who)
    {
        var name = tree.FormIs(who - 1, ",") ? who - 2 : who - 1;
        if (tags[name] != UniversalTag.Propn || heads[verb] < 0 || tags[heads[verb]] != UniversalTag.Noun)
        {
            return;
        }

        while (relations[name] is "flat" && heads[name] < name)
        {
            name = heads[name];
        }

        // Unless it leads up to the name, what the clause hung on is farther off than the name.
        heads[verb] = (relations[name] == "nmod" && heads[name] == heads[verb]) || (heads[verb] < name && !tree.IsUnder(name, heads[verb])) ? name : heads[verb];
    }

    // "Spoke of soldiers shooting at them", "an heir to Dahir, killed by a mine": the participle tells of the noun before it.
    private void FollowNoun(int participle)
    {
        var before = participle - (tree.FormIs(participle - 1, ",") ? 2 : 1);
        var isTold = before == participle - 1 && tree.Text.PennTags[participle] == "VBG" && heads[before] == heads[participle] && relations[before] == "obl"
            && tree.Child(before, "case") is >= 0 and var preposition && tree.FormIs(preposition, "of");
        var isName = before == participle - 2 && before >= 0 && tree.Text.PennTags[participle] == "VBN" && tags[before] == UniversalTag.Propn && tree.Has(participle, "obl:agent");
        if (!isTold && !isName)
        {
            return;
        }

        while (relations[before] == "flat" && heads[before] >= 0 && heads[before] < before)
        {
            before = heads[before];
        }

        (heads[participle], relations[participle]) = (before, "acl");
    }

    // "From the militias of putschist general Dahir": one phrase, with the name for its head.
    private void TakeTitle(int name)
    {
        foreach (var title in tree.Children(heads[name]))
        {
            if (title < name && tree.Relation(title) == "nmod" && tags[title] == UniversalTag.Noun && tree.Has(title, "case") && tree.Subtree(title).End == tree.Subtree(name).First)
            {
                JoinTitle(title, name);
                return;
            }
        }
    }

    // "Sent helicopters and jets": a thing stands beside the thing before it, not beside the deed.
    private void JoinObject(int thing, int verb)
    {
        if (tree.Child(verb, "obj") is >= 0 and var first && first < thing && tree.Has(thing, "cc") && !tree.Has(thing, "nsubj") && !tree.Has(thing, "cop") && tree.Subtree(thing).First == tree.Subtree(first).End)
        {
            heads[thing] = first;
        }
    }
}
