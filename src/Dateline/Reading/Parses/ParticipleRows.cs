using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends rows of what somebody did besides ("stormed the village, burning granaries and stealing cattle"): a participle that the parser took for a word about
/// its object, because the noun stands right behind it.
/// </summary>
internal sealed class ParticipleRows(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token + 1 < heads.Length; token++)
        {
            if (relations[token] is "amod" or "compound" && heads[token] == token + 1 && relations[token + 1] == "conj" && IsBesides(token) && IsPlainNoun(token + 1))
            {
                Free(token, token + 1);
            }
        }
    }

    private bool IsBesides(int token) =>
        tree.Form(token).EndsWith("ing", StringComparison.Ordinal) && tags[token - 1] is UniversalTag.Punct or UniversalTag.Cconj && (tree.FormIs(token - 1, ",") || tree.FormIs(token - 1, "and"))
        && lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(token)).Count > 0;

    // "Shelling attacks" are attacks; "shelling homes" is something done to homes.
    private bool IsPlainNoun(int noun)
    {
        var lemma = tree.Text.Lemmas[noun].ToLowerInvariant();
        return tags[noun] is UniversalTag.Noun or UniversalTag.Propn && !lexicon.IsHappening(lemma);
    }

    private void Free(int participle, int noun)
    {
        var first = heads[noun];
        if (first < 0 || first > participle || heads[first] is not (>= 0 and var verb) || verb > participle || tags[verb] != UniversalTag.Verb)
        {
            return;
        }

        if (tree.Text.PennTags[verb] == "VBG")
        {
            // "Torching a clinic and looting shops": one more of the row.
            Hang(participle, noun, verb, "conj");
        }
        else if (tree.FormIs(participle - 1, ",") && NextOfRow(participle, verb) is >= 0 and var next)
        {
            Hang(participle, noun, verb, "advcl");
            (heads[next], relations[next]) = (participle, "conj");
        }
    }

    /// <summary>Another participle that the parser hung on a finite verb as if it were finite too; −1 where there is none.</summary>
    private int NextOfRow(int participle, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > participle && tree.Relation(child) == "conj" && tree.Text.PennTags[child] == "VBG" && !tree.Has(child, "aux") && !tree.Has(child, "nsubj"))
            {
                return child;
            }
        }

        return -1;
    }

    private void Hang(int participle, int noun, int verb, string relation)
    {
        tags[participle] = UniversalTag.Verb;
        (heads[participle], relations[participle]) = (verb, relation);
        (heads[noun], relations[noun]) = (participle, "obj");
        foreach (var child in tree.Children(noun))
        {
            if (child < participle && relations[child] is "cc" or "punct")
            {
                heads[child] = participle;
            }
        }
    }
}
