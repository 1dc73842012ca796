using System.Globalization;
using Dateline.Text;
using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;
using Dateline.Text.Training;

namespace Dateline.Bench;

/// <summary>train CORPORA [tokens|lemmas|teachers|syntax ...] [--out DIRECTORY] [--seed N]: trains the models.</summary>
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

        if (names.Count == 0 || names.Contains("teachers") || names.Contains("syntax"))
        {
            var corpus = Corpus(corpora, output, trees);
            var teachers = TrainTeachers(corpus, Path.Combine(output, "teachers"), seed);
            if (names.Count == 0 || names.Contains("syntax"))
            {
                Train(Settings(options, new SyntaxOptions { Seed = seed }), corpus with { Teachers = teachers }, Path.Combine(output, "syntax.bin"));
            }
        }

        return 0;
    }

    /// <summary>Trains the teachers that are not there yet, one a processor, and loads all.</summary>
    private static SyntaxNetwork[] TrainTeachers(SyntaxCorpus corpus, string folder, ulong seed)
    {
        Directory.CreateDirectory(folder);
        var teachers = SyntaxOptions.Teachers(seed);
        string PathOf(SyntaxOptions teacher) => Path.Combine(folder, FormattableString.Invariant($"{teacher.Seed}.bin"));
        Parallel.ForEach(teachers.Where(t => !File.Exists(PathOf(t))), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, teacher =>
        {
            var unfinished = PathOf(teacher) + ".part";
            Train(teacher, corpus, unfinished);
            File.Move(unfinished, PathOf(teacher));
        });

        return Array.ConvertAll(teachers, teacher =>
        {
            using var stream = File.OpenRead(PathOf(teacher));
            return SyntaxModel.Load(stream, corpus.Vectors);
        });
    }

    private static void Train(SyntaxOptions options, SyntaxCorpus corpus, string path) => new SyntaxTrainer(options, Console.Out, TimeProvider.System).Train(corpus with
    {
        Save = network =>
        {
            using var file = File.Create(path);
            SyntaxModel.Save(network, file);
        },
    });

    private static SyntaxOptions Settings(Dictionary<string, string> options, SyntaxOptions d)
    {
        float Number(string name, float otherwise) => options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return d with
        {
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
            TeacherShare = Number("teacher-share", d.TeacherShare),
        };
    }

    private static SyntaxCorpus Corpus(string corpora, string output, List<ConlluSentence> trees)
    {
        using var tokens = File.OpenRead(Path.Combine(output, "tokens.bin"));
        var (tokeniser, splitter) = TokenModel.Load(tokens);
        var names = new NameCorpora(corpora, tokeniser, splitter, Console.Out);
        using var vectors = File.OpenRead(Path.Combine(output, "vectors.bin"));
        var lists = NameLists.Read(File.ReadLines(Path.Combine(output, "seeds", "names.tsv")));
        return SyntaxCorpora.Build(WordVectors.Read(vectors), trees, names, lists, Load(corpora, "ud-english-ewt/en_ewt-ud-dev.conllu")) with
        {
            Plain = new PlainCorpora(corpora, tokeniser, splitter, Console.Out).Sentences(),
        };
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
