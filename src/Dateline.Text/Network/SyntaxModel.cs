namespace Dateline.Text.Network;

/// <summary>Saves and loads a <see cref="SyntaxNetwork"/>.</summary>
internal static class SyntaxModel
{
    private const string Kind = "syntax-4";

    public static void Save(SyntaxNetwork network, Stream stream)
    {
        int[] sizes = [(int)network.Encoder.Vectors.Fingerprint, network.Encoder.Width, network.Encoder.Layers.Length, network.ArcWidth, network.LabelWidth];
        ModelFile.Write(stream, Kind, sizes, [network.Tags, network.Relations], network.Encoder, network.Tensors);
    }

    public static SyntaxNetwork Load(Stream stream, WordVectors vectors) => ModelFile.Read(
        stream,
        Kind,
        (sizes, lists, features) => new SyntaxNetwork(new Encoder(Matching(vectors, sizes[0]), features, sizes[1], sizes[2]), lists[0], lists[1], sizes[3], sizes[4]),
        network => network.Encoder,
        network => network.Tensors);

    private static WordVectors Matching(WordVectors vectors, int fingerprint) => (int)vectors.Fingerprint == fingerprint
        ? vectors
        : throw new InvalidDataException("syntax.bin was trained with other word vectors than vectors.bin holds. Restore both from the repository, or train syntax.bin again: docs/models.md says how.");
}
