using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Trains a <see cref="NameNetwork"/>. One thread; the same seed and data give the same bytes.</summary>
internal sealed class NameTrainer
{
    private readonly NameOptions _options;
    private readonly TextWriter _log;
    private readonly TrainingRandom _random;
    private float[] _scores = [];
    private float[] _gradient = [];
    private float[] _transposed = [];

    public NameTrainer(NameOptions options, TextWriter log)
    {
        (_options, _log) = (options, log);
        _random = new TrainingRandom(options.Seed);
    }

    public NameNetwork Train(IReadOnlyList<NameExample> examples, IReadOnlyList<NameExample> development)
    {
        var features = new FeatureTable(FeatureCounts.Keep(examples.Select(e => e.Forms), _options.RarestWord, _options.RarestPiece));
        var network = new NameNetwork(new Encoder(features, _options.Width, _options.Depth));
        foreach (var tensor in network.Tensors)
        {
            WeightStart.Fill(tensor, _random);
        }

        var encoder = new EncoderGradient(network.Encoder, _random, _options.Dropout);
        network.Weights.PrepareTraining();
        network.Bias.PrepareTraining();
        _log.WriteLine($"{examples.Count} sentences, {examples.Sum(e => e.Labels.Count(l => l > 0 && l % 2 == 1))} names, {features.Keys.Length} features");
        var adam = new Adam();
        var order = examples.ToArray();
        var total = _options.Epochs * examples.Sum(e => e.Forms.Length) / _options.BatchTokens;
        var step = 0;
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            _random.Shuffle<NameExample>(order);
            var loss = 0d;
            var steps = 0;
            var batch = new TokenBatch();
            var group = new List<NameExample>();
            foreach (var example in order)
            {
                BatchNoise.Add(batch, features, example.Forms, _random, _options.CaseShare, _options.WordDropout);
                group.Add(example);
                if (batch.Count >= _options.BatchTokens)
                {
                    loss += Run(network, encoder, batch, group);
                    adam.BeginStep();
                    var rate = _options.Rate * Math.Min(1f, (step + 1) / 100f) * Math.Max(0.02f, 1f - step / (float)total);
                    step++;
                    steps++;
                    Update(network, encoder, adam, rate);
                    batch.Clear();
                    group.Clear();
                }
            }

            _log.WriteLine($"epoch {epoch} loss {loss / steps:F4}  {NameScore.Measure(new NameFinder(network), development)}");
            _log.Flush();
        }

        return network;
    }

    private static void Update(NameNetwork network, EncoderGradient encoder, Adam adam, float rate)
    {
        foreach (var row in encoder.TouchedRows)
        {
            adam.UpdateRow(network.Encoder.Embeddings, row, rate);
        }

        encoder.ForgetRows();
        foreach (var tensor in network.Tensors.Skip(1))
        {
            adam.Update(tensor, rate, 0);
        }
    }

    private double Run(NameNetwork network, EncoderGradient encoder, TokenBatch batch, List<NameExample> examples)
    {
        encoder.Forward(batch);
        var (rows, columns, count) = (network.Weights.Rows, network.Weights.Columns, batch.Count);
        EncoderGradient.Grow(ref _scores, count * columns);
        EncoderGradient.Grow(ref _gradient, count * rows);
        EncoderGradient.Grow(ref _transposed, rows * columns);
        network.Score(encoder.Output, count, _scores);
        var loss = 0d;
        var t = 0;
        foreach (var example in examples)
        {
            foreach (var label in example.Labels)
            {
                loss += CrossEntropy.ToGradient(_scores.AsSpan(t++ * columns, columns), label, NameNetwork.Labels, 1f / count);
            }
        }

        MatrixProduct.Multiply(encoder.Output, 1, rows, _scores, columns, network.Weights.Gradient, columns, rows, columns, count, Accumulate.Add);
        for (t = 0; t < count; t++)
        {
            EncoderGradient.Add(network.Bias.Gradient, _scores.AsSpan(t * columns, columns));
        }

        network.Weights.Transpose(_transposed);
        MatrixProduct.Multiply(_scores, columns, 1, _transposed, rows, _gradient, rows, count, rows, columns, Accumulate.Replace);
        encoder.Backward(batch, _gradient);
        return loss;
    }
}
