using Dateline.Text.Training;

namespace Dateline.Text.Tests;

/// <summary>Holds the committed models to the score that docs/models.md states for the sentences in Data/own-sample.conllu.</summary>
public class OwnSampleTests
{
    [Fact]
    public void Parse_OwnSample_ScoresWhatTheDocumentationSays()
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Data", "own-sample.conllu"));
        var gold = ConlluReader.Read(reader).ToList();
        var words = gold.SelectMany(s => s.Words).ToArray();

        var parsed = LoadedModel.Model.Parse(gold);

        var tags = words.Where((w, i) => parsed[i].Tag.Label() == w.UniversalTag).Count();
        var lemmas = words.Where((w, i) => parsed[i].Lemma == w.Lemma).Count();
        var labelled = 0;
        for (int s = 0, first = 0; s < gold.Count; first += gold[s++].Words.Count)
        {
            labelled += gold[s].Words.Where((w, i) => Head(parsed, first + i) == (w.Head == 0 ? -1 : first + w.Head - 1) && SyntaxCount.Main(parsed.Relations[first + i]) == SyntaxCount.Main(w.Relation)).Count();
        }

        $"{words.Length} words, {tags} tags, {lemmas} lemmas, {labelled} arcs".ShouldBe(Expected);
    }

    private const string Expected = "346 words, 343 tags, 343 lemmas, 319 arcs";

    private static int Head(ParsedText parsed, int token) => parsed.Heads[token];
}
