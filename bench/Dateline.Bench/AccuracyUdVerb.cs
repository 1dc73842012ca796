using Dateline.Text;

namespace Dateline.Bench;

/// <summary>accuracy ud FILE [--raw] [--caps]: scores the models against a treebank as CoNLL 2018 did.</summary>
internal static class AccuracyUdVerb
{
    public static int Run(string[] args)
    {
        var model = TextModel.Load();
        using var reader = File.OpenText(args[0]);
        var gold = ConlluReader.Read(reader).ToList();
        if (args.Contains("--caps"))
        {
            gold = gold.ConvertAll(Capitals);
        }

        var paragraphs = Paragraphs(gold);
        var score = new UdScore();
        if (args.Contains("--raw"))
        {
            foreach (var paragraph in paragraphs)
            {
                score.Add(paragraph, model.Parse(TextOf(paragraph)));
            }
        }
        else
        {
            score.Add(gold, model.Parse(gold));
        }

        Console.WriteLine(score.ToString());
        return 0;
    }

    private static List<List<ConlluSentence>> Paragraphs(List<ConlluSentence> sentences)
    {
        var paragraphs = new List<List<ConlluSentence>>();
        foreach (var sentence in sentences)
        {
            if (paragraphs.Count == 0 || sentence.StartsParagraph)
            {
                paragraphs.Add([]);
            }

            paragraphs[^1].Add(sentence);
        }

        return paragraphs;
    }

    private static string TextOf(List<ConlluSentence> sentences) =>
        string.Concat(sentences.SelectMany(s => s.Words.Select((w, i) => w.Form + (s.HasSpaceAfter(i) ? " " : ""))));

    private static ConlluSentence Capitals(ConlluSentence sentence) => sentence with
    {
        Words = sentence.Words.Select(w => w with { Form = w.Form.ToUpperInvariant() }).ToArray(),
    };
}
