namespace Dateline.Text.Network;

/// <summary>Saves and loads a <see cref="NameNetwork"/>.</summary>
internal static class NameModel
{
    private const string Kind = "names-1";

    public static void Save(NameNetwork network, Stream stream) =>
        ModelFile.Write(stream, Kind, [network.Encoder.Width, network.Encoder.Layers.Length], [], network.Encoder, network.Tensors);

    public static NameNetwork Load(Stream stream) => ModelFile.Read(
        stream,
        Kind,
        (sizes, _, features) => new NameNetwork(new Encoder(features, sizes[0], sizes[1])),
        network => network.Encoder,
        network => network.Tensors);
}
