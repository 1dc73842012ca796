using System.Globalization;
using Dateline.Text;
using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;
using Dateline.Text.Training;

namespace Dateline.Bench;

/// <summary>train CORPORA [tokens|lemmas|syntax ...] [--out DIRECTORY] [--seed N]: trains the models.</summary>
internal static class TrainVerb
{
    public static int Run(string[] args)
    {
        var corpora = args[0];
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new List<string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                options[args[i][2..]] = args[++i];
            }
            else
            {
                names.Add(args[i]);
            }
        }

        var output = options.GetValueOrDefault("out", "models");
        Directory.CreateDirectory(output);
        var trees = Treebanks(corpora);
        var seed = ulong.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture);
        if (names.Count == 0 || names.Contains("tokens"))
        {
            var (tokeniser, splitter) = new TokenTrainer(seed, Console.Out).Train(trees);
            using var file = File.Create(Path.Combine(output, "tokens.bin"));
            TokenModel.Save(tokeniser, splitter, file);
        }

        if (names.Count == 0 || names.Contains("lemmas"))
        {
            using var file = File.Create(Path.Combine(output, "lemmas.bin"));
            LemmaModel.Save(LemmaTrainer.Train(trees), file);
        }

        if (names.Count == 0 || names.Contains("syntax"))
        {
            new SyntaxTrainer(Settings(options, seed), Console.Out, TimeProvider.System).Train(Corpus(corpora, output, trees));
        }

        return 0;
    }

    private static SyntaxOptions Settings(Dictionary<string, string> options, ulong seed)
    {
        var d = new SyntaxOptions();
        float Number(string name, float otherwise) => options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return d with
        {
            Seed = seed,
            Epochs = (int)Number("epochs", d.Epochs),
            StopAfter = (int)Number("stop-after", d.StopAfter),
            Width = (int)Number("width", d.Width),
            Depth = (int)Number("depth", d.Depth),
            ArcWidth = (int)Number("arc", d.ArcWidth),
            LabelWidth = (int)Number("label", d.LabelWidth),
            Rate = Number("rate", d.Rate),
            Dropout = Number("dropout", d.Dropout),
            WordDropout = Number("word-dropout", d.WordDropout),
            VectorDropout = Number("vector-dropout", d.VectorDropout),
            NameCaseShare = Number("name-case-share", d.NameCaseShare),
            RarestWord = (int)Number("rarest-word", d.RarestWord),
            CaseShare = Number("case-share", d.CaseShare),
            BatchTokens = (int)Number("batch", d.BatchTokens),
        };
    }

    private static SyntaxCorpus Corpus(string corpora, string output, List<ConlluSentence> trees)
    {
        using var tokens = File.OpenRead(Path.Combine(output, "tokens.bin"));
        var (tokeniser, splitter) = TokenModel.Load(tokens);
        var names = new NameCorpora(corpora, tokeniser, splitter, Console.Out);
        using var vectors = File.OpenRead(Path.Combine(output, "vectors.bin"));
        return SyntaxCorpora.Build(WordVectors.Read(vectors), trees, names, NameLists.Read(File.ReadLines(Path.Combine(output, "seeds", "names.tsv"))), Load(corpora, "ud-english-ewt/en_ewt-ud-dev.conllu"), network =>
        {
            using var file = File.Create(Path.Combine(output, "syntax.bin"));
            SyntaxModel.Save(network, file);
        });
    }

    /// <summary>EWT and GUM, training parts; GUM's sentences carry entities, EWT's do not.</summary>
    private static List<ConlluSentence> Treebanks(string corpora) =>
        [.. Load(corpora, "ud-english-ewt/en_ewt-ud-train.conllu"), .. Load(corpora, "ud-english-gum-clean/en_gum_clean-ud-train.conllu")];

    private static List<ConlluSentence> Load(string corpora, string name)
    {
        using var reader = File.OpenText(Path.Combine(corpora, name));
        return ConlluReader.Read(reader).ToList();
    }
}
