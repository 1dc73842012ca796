namespace Dateline.Text.Tokens;

/// <summary>Saves and loads the tokeniser and the sentence splitter, which share a file.</summary>
internal static class TokenModel
{
    public static void Save(Tokeniser tokeniser, SentenceSplitter splitter, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tokeniser.Write(writer);
        splitter.Write(writer);
    }

    public static (Tokeniser Tokeniser, SentenceSplitter Splitter) Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var tokeniser = Tokeniser.Read(reader);
        return (tokeniser, new SentenceSplitter(BinaryClassifier.Read(reader)));
    }
}
