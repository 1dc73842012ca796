using Dateline.Text.Internals;
using Dateline.Text.Network;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class SyntaxGradientTests
{
    private static readonly SyntaxExample[] Examples =
    [
        new(["The", "army", "left", "."], [0, 1, 2, 3], [1, 2, -1, 2], [1, 2, 0, 3], [0, 3, 0, 0]),
        new(["Rebels", "fled"], [1, -1], [1, -1], [2, 0], [-1, 0]),
        new(["Only", "names"], [-1, -1], [], [], [1, 2]),
    ];

    [Fact]
    public void Run_EveryKindOfWeight_GradientAgreesWithDifferenceOfLosses()
    {
        var network = RandomNetwork();
        var gradient = new SyntaxGradient(network, new TrainingRandom(1), 0);
        gradient.Run(Batch(network), Examples);
        var random = new Random(4);
        var gradients = network.Tensors.Select(t => (Tensor: t, Gradient: t.Gradient)).ToArray();
        foreach (var (tensor, analytic) in gradients)
        {
            for (var round = 0; round < 6; round++)
            {
                var at = random.Next(tensor.Value.Length);
                var numeric = Difference(network, tensor, at);
                analytic[at].ShouldBe(numeric, 2e-3f + 0.05f * Math.Abs(numeric), $"{tensor.Name}[{at}]");
            }
        }
    }

    private static float Difference(SyntaxNetwork network, Tensor tensor, int at)
    {
        const float Step = 3e-3f;
        var kept = tensor.Value[at];
        tensor.Value[at] = kept + Step;
        var above = Loss(network);
        tensor.Value[at] = kept - Step;
        var below = Loss(network);
        tensor.Value[at] = kept;
        return (float)((above - below) / (2 * Step));
    }

    private static double Loss(SyntaxNetwork network)
    {
        return new SyntaxGradient(network, new TrainingRandom(1), 0).Run(Batch(network), Examples);
    }

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

    private static SyntaxNetwork RandomNetwork()
    {
        var features = new FeatureTable(FeatureCounts.Keep(Examples.Select(e => e.Forms), 1, 1));
        var network = new SyntaxNetwork(new Encoder(SmallVectors.For("the", "rebels", "only"), features, 32, 2), ["A a", "B b", "C c", "D d"], ["root", "x", "y", "z"], 16, 16);
        var random = new TrainingRandom(2);
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
