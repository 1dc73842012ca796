using Dateline.Text.Internals;
using Dateline.Text.Network;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class SyntaxGradientTests
{
    private const float TeacherShare = 0.4f;

    private static readonly SyntaxExample[] Examples =
    [
        new(["The", "army", "left", "."], [0, 1, 2, 3], [1, 2, -1, 2], [1, 2, 0, 3], [0, 3, 0, 0]),
        new(["Rebels", "fled"], [1, -1], [1, -1], [2, 0], [-1, 0]),
        new(["Only", "names"], [-1, -1], [], [], [1, 2]),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_EveryKindOfWeight_GradientAgreesWithDifferenceOfLosses(bool taught)
    {
        var network = RandomNetwork(2);
        var examples = taught ? Examples.Select(new Teachers([RandomNetwork(7), RandomNetwork(8)], network).Teach).ToArray() : Examples;
        var gradient = new SyntaxGradient(network, new TrainingRandom(1), 0, TeacherShare);
        gradient.Run(Batch(network), examples);
        var random = new Random(4);
        var gradients = network.Tensors.Select(t => (Tensor: t, Gradient: t.Gradient)).ToArray();
        foreach (var (tensor, analytic) in gradients)
        {
            for (var round = 0; round < 6; round++)
            {
                var at = random.Next(tensor.Value.Length);
                var numeric = Difference(network, examples, tensor, at);
                analytic[at].ShouldBe(numeric, 2e-3f + 0.05f * Math.Abs(numeric), $"{tensor.Name}[{at}]");
            }
        }
    }

    private static float Difference(SyntaxNetwork network, SyntaxExample[] examples, Tensor tensor, int at)
    {
        const float Step = 3e-3f;
        var kept = tensor.Value[at];
        tensor.Value[at] = kept + Step;
        var above = Loss(network, examples);
        tensor.Value[at] = kept - Step;
        var below = Loss(network, examples);
        tensor.Value[at] = kept;
        return (float)((above - below) / (2 * Step));
    }

    private static double Loss(SyntaxNetwork network, SyntaxExample[] examples) =>
        new SyntaxGradient(network, new TrainingRandom(1), 0, TeacherShare).Run(Batch(network), examples);

    private static TokenBatch Batch(SyntaxNetwork network)
    {
        var batch = new TokenBatch();
        foreach (var example in Examples)
        {
            foreach (var form in example.Forms)
            {
                BatchFiller.Add(batch, network.Encoder, form, CaseMode.Mixed);
            }

            batch.EndSentence();
        }

        return batch;
    }

    internal static SyntaxNetwork RandomNetwork(ulong seed)
    {
        var features = new FeatureTable(FeatureCounts.Keep(Examples.Select(e => e.Forms), 1, 1));
        var network = new SyntaxNetwork(new Encoder(SmallVectors.For("the", "rebels", "only"), features, 32, 2), ["A a", "B b", "C c", "D d"], ["root", "x", "y", "z"], 16, 16);
        var random = new TrainingRandom(seed);
        foreach (var tensor in network.Tensors)
        {
            foreach (ref var value in tensor.Value.AsSpan())
            {
                value = random.NextNormal() * 0.3f;
            }
        }

        return network;
    }
}
