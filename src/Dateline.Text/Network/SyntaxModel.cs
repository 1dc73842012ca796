namespace Dateline.Text.Network;

/// <summary>Saves and loads a <see cref="SyntaxNetwork"/>.</summary>
internal static class SyntaxModel
{
    private const string Kind = "syntax-3";

    public static void Save(SyntaxNetwork network, Stream stream)
    {
        int[] sizes = [network.Encoder.Width, network.Encoder.Layers.Length, network.ArcWidth, network.LabelWidth];
        ModelFile.Write(stream, Kind, sizes, [network.Tags, network.Relations], network.Encoder, network.Tensors);
    }

    public static SyntaxNetwork Load(Stream stream) => ModelFile.Read(
        stream,
        Kind,
        (sizes, lists, features) => new SyntaxNetwork(new Encoder(features, sizes[0], sizes[1]), lists[0], lists[1], sizes[2], sizes[3]),
        network => network.Encoder,
        network => network.Tensors);
}
