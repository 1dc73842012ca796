using System.Globalization;
using Dateline.Text;
using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;
using Dateline.Text.Training;

namespace Dateline.Bench;

/// <summary>train CORPORA [syntax] [--out DIRECTORY] [--seed N]: trains the models.</summary>
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
        float Number(string name, float otherwise) => options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        if (names.Count == 0 || names.Contains("syntax"))
        {
            var d = new SyntaxOptions();
            var settings = new SyntaxOptions
            {
                Seed = (ulong)Number("seed", 1),
                Epochs = (int)Number("epochs", d.Epochs),
                Width = (int)Number("width", d.Width),
                Depth = (int)Number("depth", d.Depth),
                ArcWidth = (int)Number("arc", d.ArcWidth),
                LabelWidth = (int)Number("label", d.LabelWidth),
                Rate = Number("rate", d.Rate),
                Dropout = Number("dropout", d.Dropout),
                WordDropout = Number("word-dropout", d.WordDropout),
                BatchTokens = (int)Number("batch", d.BatchTokens),
                RarestPiece = (int)Number("rarest-piece", d.RarestPiece),
            };
            var train = Treebanks(corpora, "train");
            var dev = Load(corpora, "ud-english-ewt/en_ewt-ud-dev.conllu");
            var network = new SyntaxTrainer(settings, Console.Out, TimeProvider.System).Train(train, dev);
            using var file = File.Create(Path.Combine(output, "syntax.bin"));
            SyntaxModel.Save(network, file);
        }

        if (names.Count == 0 || names.Contains("tokens"))
        {
            var (tokeniser, splitter) = new TokenTrainer((ulong)Number("seed", 1), Console.Out).Train(Treebanks(corpora, "train"));
            using var file = File.Create(Path.Combine(output, "tokens.bin"));
            TokenModel.Save(tokeniser, splitter, file);
        }

        if (names.Count == 0 || names.Contains("lemmas"))
        {
            using var file = File.Create(Path.Combine(output, "lemmas.bin"));
            LemmaModel.Save(LemmaTrainer.Train(Treebanks(corpora, "train")), file);
        }

        if (names.Count == 0 || names.Contains("names"))
        {
            var d = new NameOptions();
            var settings = d with
            {
                Seed = (ulong)Number("seed", 1),
                Epochs = (int)Number("epochs", d.Epochs),
                Width = (int)Number("width", d.Width),
                Depth = (int)Number("depth", d.Depth),
                Rate = Number("rate", d.Rate),
                Dropout = Number("dropout", d.Dropout),
                WordDropout = Number("word-dropout", d.WordDropout),
                CaseShare = Number("case-share", d.CaseShare),
            };
            var examples = NameCorpora(corpora, output);
            var development = ColumnNames.Read(File.ReadLines(Path.Combine(corpora, "ner/uner-english-ewt/en_ewt-ud-dev.iob2")), 1, 2).ToList();
            var network = new NameTrainer(settings, Console.Out).Train(examples, development);
            using var file = File.Create(Path.Combine(output, "names.bin"));
            NameModel.Save(network, file);
        }

        return 0;
    }

    private static List<NameExample> NameCorpora(string corpora, string models)
    {
        using var tokens = File.OpenRead(Path.Combine(models, "tokens.bin"));
        var (tokeniser, splitter) = TokenModel.Load(tokens);
        var examples = new List<NameExample>();
        void Add(string name, IEnumerable<NameExample> more)
        {
            var before = examples.Count;
            examples.AddRange(more);
            Console.WriteLine($"{name}: {examples.Count - before} sentences, {examples.Skip(before).Sum(e => e.Labels.Count(l => l > 0 && l % 2 == 1))} names");
        }

        Add("wikigold", ColumnNames.Read(File.ReadLines(Path.Combine(corpora, "ner/wikigold/CONLL-format/data/wikigold.conll.txt")), 0, 1));
        Add("wnut17", ColumnNames.Read(File.ReadLines(Path.Combine(corpora, "ner/wnut17/CONLL-format/data/train/wnut17train.conll")), 0, 1));
        Add("gum", GumNames.Read(Load(corpora, "ud-english-gum-clean/en_gum_clean-ud-train.conllu")));
        foreach (var folder in Directory.GetDirectories(Path.Combine(corpora, "re3d")).Order(StringComparer.Ordinal))
        {
            Add("re3d " + Path.GetFileName(folder), Re3dNames.Read(folder, tokeniser, splitter));
        }

        return examples;
    }

    private static List<ConlluSentence> Treebanks(string corpora, string part) =>
        [.. Load(corpora, $"ud-english-ewt/en_ewt-ud-{part}.conllu"), .. Load(corpora, $"ud-english-gum-clean/en_gum_clean-ud-{part}.conllu")];

    private static List<ConlluSentence> Load(string corpora, string name)
    {
        using var reader = File.OpenText(Path.Combine(corpora, name));
        return ConlluReader.Read(reader).ToList();
    }
}
