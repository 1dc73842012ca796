using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>The weights of a <see cref="SyntaxNetwork"/> that every token is multiplied by, rounded for speed. Training uses the unrounded ones.</summary>
/// <remarks>Immutable; made once and shared by all threads.</remarks>
internal sealed class RoundedWeights(SyntaxNetwork network)
{
    /// <summary>See <see cref="LayersOf"/>.</summary>
    public ShortMatrix[] Layers { get; } = LayersOf(network.Encoder);

    public ShortMatrix Tags { get; } = new(network.TagWeights, network.TagBias);

    public ShortMatrix Names { get; } = new(network.NameWeights, network.NameBias);

    public ShortMatrix Ends { get; } = new(network.EndWeights, network.EndBias);

    public ShortMatrix Arcs { get; } = new(network.ArcWeights, network.ArcBias);

    public ShortMatrix Labels { get; } = new(network.LabelWeights, network.LabelBias);

    /// <summary>The recurrent layers of an encoder without their biases; the first takes one word and gives what it adds to the word behind it, to itself and to the word before it.</summary>
    public static ShortMatrix[] LayersOf(Encoder encoder)
    {
        var (first, width) = (encoder.Layers[0].Weights, encoder.Width);
        var wide = new Tensor(first.Name, width, Encoder.Window * first.Columns);
        for (var row = 0; row < first.Rows; row++)
        {
            first.Row(row).CopyTo(wide.Row(row % width).Slice(row / width * first.Columns, first.Columns));
        }

        return [new ShortMatrix(wide, null), .. encoder.Layers.Skip(1).Select(layer => new ShortMatrix(layer.Weights, null))];
    }
}
