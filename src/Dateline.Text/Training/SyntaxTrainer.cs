using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Trains a <see cref="SyntaxNetwork"/> on treebanks. One thread; the same seed and data give the same bytes.</summary>
internal sealed class SyntaxTrainer
{
    private readonly SyntaxOptions _options;
    private readonly TextWriter _log;
    private readonly TimeProvider _clock;
    private readonly TrainingRandom _random;

    public SyntaxTrainer(SyntaxOptions options, TextWriter log, TimeProvider clock)
    {
        (_options, _log, _clock) = (options, log, clock);
        _random = new TrainingRandom(options.Seed);
    }

    /// <summary>Trains, and reports the scores on other sentences after each epoch.</summary>
    public SyntaxNetwork Train(SyntaxCorpus corpus)
    {
        var sentences = corpus.Trees;
        var network = Create(corpus);
        var (tags, relations) = (network.Tags, network.Relations);
        _log.WriteLine($"{sentences.Count} sentences, {tags.Length} tags, {relations.Length} relations, {network.Encoder.Features.Keys.Length} features");
        var examples = sentences.Select((s, i) => ToExample(s, corpus.NamesOfTrees[i], tags, relations))
            .Concat(corpus.Names.Select(n => new SyntaxExample(n.Forms, Unknown(n.Forms.Length), [], [], n.Labels)))
            .ToArray();
        if (corpus.Teachers.Count > 0)
        {
            examples = Teach(examples, corpus, network);
        }

        var gradient = new SyntaxGradient(network, _random, _options.Dropout, _options.TeacherShare);
        var adam = new Adam();
        var total = _options.Epochs * examples.Sum(e => e.Forms.Length) / _options.BatchTokens;
        var step = 0;
        for (var epoch = 1; epoch <= Math.Min(_options.Epochs, _options.StopAfter); epoch++)
        {
            var started = _clock.GetTimestamp();
            var loss = RunEpoch(examples, network, gradient, adam, total, ref step);
            var trained = _clock.GetElapsedTime(started);
            _log.WriteLine($"seed {_options.Seed} epoch {epoch} loss {loss:F4} {trained.TotalSeconds:F0} s  {SyntaxScore.Measure(network, corpus.Development)}  names {NameScore.Measure(network, corpus.DevelopmentNames)}");
            _log.Flush();
            corpus.Save(network);
        }

        return network;
    }

    /// <summary>Adds what the teachers believe, and the sentences of which nobody but they says anything.</summary>
    private SyntaxExample[] Teach(SyntaxExample[] examples, SyntaxCorpus corpus, SyntaxNetwork network)
    {
        var started = _clock.GetTimestamp();
        var teachers = new Teachers(corpus.Teachers, network);
        _log.WriteLine($"teachers together: {teachers.Measure(corpus.Development)}");
        var all = examples
            .Concat(corpus.Plain.Select(forms => new SyntaxExample(forms, Unknown(forms.Length), [], [], Unknown(forms.Length))))
            .Select(teachers.Teach)
            .ToArray();
        _log.WriteLine($"{corpus.Teachers.Count} teachers, {all.Length} sentences, {all.Sum(e => e.Forms.Length)} words, {_clock.GetElapsedTime(started).TotalSeconds:F0} s");
        return all;
    }

    private SyntaxNetwork Create(SyntaxCorpus corpus)
    {
        var sentences = corpus.Trees;
        var tags = Frequent(sentences.SelectMany(s => s.Words).Select(TagOf), 5);
        var relations = Frequent(sentences.SelectMany(s => s.Words).Select(w => w.Relation), 3);
        var features = new FeatureTable(FeatureCounts.Keep(sentences.Select(s => s.Words.Select(w => w.Form)).Concat(corpus.Names.Select(n => n.Forms)), _options.RarestWord, _options.RarestPiece));
        var network = new SyntaxNetwork(new Encoder(corpus.Vectors, features, _options.Width, _options.Depth), tags, relations, _options.ArcWidth, _options.LabelWidth);
        foreach (var tensor in network.Tensors)
        {
            WeightStart.Fill(tensor, _random);
        }

        return network;
    }

    private double RunEpoch(SyntaxExample[] examples, SyntaxNetwork network, SyntaxGradient gradient, Adam adam, int total, ref int step)
    {
        var batch = new TokenBatch();
        var loss = 0d;
        var steps = 0;
        foreach (var group in Group(examples))
        {
            batch.Clear();
            foreach (var example in group)
            {
                BatchNoise.Add(batch, network.Encoder, example.Forms, _random, _options, example.HasOwnTree ? _options.CaseShare : _options.NameCaseShare);
            }

            loss += gradient.Run(batch, group);
            steps++;
            adam.BeginStep();
            var rate = _options.Rate * Math.Min(1f, (step + 1) / 200f) * Math.Max(0.02f, 1f - step / (float)total);
            step++;
            foreach (var row in gradient.Encoder.TouchedRows)
            {
                adam.UpdateRow(network.Encoder.Embeddings, row, rate);
            }

            gradient.Encoder.ForgetRows();
            foreach (var tensor in network.Tensors.Skip(1))
            {
                adam.Update(tensor, rate, 0);
            }
        }

        return loss / steps;
    }

    /// <summary>Batches of sentences of like length, in random order.</summary>
    private List<List<SyntaxExample>> Group(SyntaxExample[] examples)
    {
        var order = examples.ToArray();
        _random.Shuffle<SyntaxExample>(order);
        var groups = new List<List<SyntaxExample>>();
        var tokens = _options.BatchTokens;
        foreach (var whole in order)
        {
            var example = _random.NextFloat() < _options.StoplessShare ? whole.WithoutStop() : whole;
            if (tokens >= _options.BatchTokens)
            {
                groups.Add([]);
                tokens = 0;
            }

            groups[^1].Add(example);
            tokens += example.Forms.Length;
        }

        return groups;
    }

    private static SyntaxExample ToExample(ConlluSentence sentence, int[] names, string[] tags, string[] relations)
    {
        var words = sentence.Words;
        return new SyntaxExample(
            words.Select(w => w.Form).ToArray(),
            words.Select(w => Array.IndexOf(tags, TagOf(w))).ToArray(),
            words.Select(w => w.Head - 1).ToArray(),
            words.Select(w => Array.IndexOf(relations, w.Relation)).ToArray(),
            names);
    }

    private static int[] Unknown(int count)
    {
        var labels = new int[count];
        Array.Fill(labels, -1);
        return labels;
    }

    private static string TagOf(ConlluWord word) => word.UniversalTag + " " + word.PennTag;

    private static string[] Frequent(IEnumerable<string> labels, int least) => labels
        .GroupBy(l => l, StringComparer.Ordinal)
        .Where(g => g.Count() >= least)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key)
        .ToArray();
}
