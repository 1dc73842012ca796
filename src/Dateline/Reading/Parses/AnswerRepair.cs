using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends an answer that is added to what was said ("…, a charge Tehran denies"): it explains the word before it, and nobody says the rest.</summary>
internal sealed class AnswerRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>How far the charge stands at most before its denial, in tokens.</summary>
    private const int Farthest = 10;

    public void Run()
    {
        for (var token = 3; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.Cues(token).Any(cue => cue.Stance == CueStance.Denies) && ChargeBefore(token) is >= 0 and var charge)
            {
                Explain(charge, token);
            }
        }
    }

    /// <summary>The charge behind a comma that a denial answers, with nothing but whoever denies between; −1 where there is none.</summary>
    private int ChargeBefore(int verb)
    {
        var first = Math.Max(tree.Text.Sentences[tree.Text.SentenceOf[verb]].First, verb - Farthest);
        var comma = verb - 1;
        while (comma > first && !tree.FormIs(comma, ","))
        {
            if (tags[comma] is UniversalTag.Adp or UniversalTag.Sconj or UniversalTag.Cconj)
            {
                return -1;
            }

            comma--;
        }

        if (comma <= first)
        {
            return -1;
        }

        var charge = tree.FormIs(comma + 1, "a") || tree.FormIs(comma + 1, "an") ? comma + 2 : comma + 1;
        // "Claims denied by the army": without anybody between, it was denied.
        var isCharge = (charge < verb - 1 || (charge == verb - 1 && verb + 1 < heads.Length && tree.FormIs(verb + 1, "by"))) && tree.Text.PennTags[charge] is "NN" or "NNS" or "VBZ" && lexicon.NounCues(tree.Text.Lemmas[charge].ToLowerInvariant()).Count > 0;
        for (var token = charge + 1; isCharge && token < verb; token++)
        {
            isCharge = tags[token] != UniversalTag.Verb;
        }

        return isCharge ? charge : -1;
    }

    private void Explain(int charge, int verb)
    {
        var speaker = charge + 1;
        while (speaker < verb && !(tags[speaker] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron && (heads[speaker] <= charge || heads[speaker] >= verb)))
        {
            speaker++;
        }

        if (speaker == verb && charge < verb - 1)
        {
            return;
        }

        var said = Said(charge, verb);
        if (said < 0)
        {
            return;
        }

        if (heads[charge] < 0 || heads[verb] < 0)
        {
            (heads[said], relations[said]) = (-1, "root");
        }

        tags[charge] = UniversalTag.Noun;
        (heads[charge], relations[charge]) = (said, "appos");
        (heads[verb], relations[verb]) = (charge, speaker < verb ? "acl:relcl" : "acl");
        if (speaker < verb)
        {
            (heads[speaker], relations[speaker]) = (verb, "nsubj");
        }
    }

    /// <summary>The verb before the charge that it is about; −1 where there is none.</summary>
    private int Said(int charge, int verb)
    {
        if (heads[charge] >= 0 && heads[charge] < charge)
        {
            return heads[charge];
        }

        if (heads[verb] >= 0 && heads[verb] < charge)
        {
            return heads[verb];
        }

        // "…, claims the army dismissed": taken for the verb of the sentence, with what was claimed under it.
        foreach (var child in tree.Children(heads[charge] < 0 ? charge : verb))
        {
            if (child < charge && tags[child] == UniversalTag.Verb)
            {
                return child;
            }
        }

        return -1;
    }
}
