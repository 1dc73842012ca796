using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;

namespace Dateline.Text;

/// <summary>Finds the model files inside the assembly.</summary>
internal static class ModelResources
{
    public static TextModel Load()
    {
        var (tokeniser, splitter) = Read("tokens", TokenModel.Load);
        return new TextModel(tokeniser, splitter, Read("lemmas", LemmaModel.Load), LoadSyntax());
    }

    public static SyntaxNetwork LoadSyntax()
    {
        var vectors = Read("vectors", WordVectors.Read);
        return Read("syntax", stream => SyntaxModel.Load(stream, vectors));
    }

    private static T Read<T>(string name, Func<Stream, T> load)
    {
        using var stream = typeof(ModelResources).Assembly.GetManifestResourceStream($"models/{name}.bin")
            ?? throw new InvalidDataException($"The model models/{name}.bin is missing from this build of Dateline.Text. Restore models/ from the repository, or train it: docs/models.md says how.");
        try
        {
            return load(stream);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"The model models/{name}.bin ends too early. Restore models/ from the repository, or train it: docs/models.md says how.", e);
        }
    }
}
