namespace Dateline.Text.Lemmas;

/// <summary>Saves and loads the lemmatiser.</summary>
internal static class LemmaModel
{
    public static void Save(Lemmatiser lemmatiser, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        lemmatiser.Write(writer);
    }

    public static Lemmatiser Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        return Lemmatiser.Read(reader);
    }
}
