namespace Dateline.Text;

/// <summary>The trained models that turn English text into a <see cref="ParsedText"/>.</summary>
/// <remarks>Immutable and safe to use from many threads at once. Load it once and share it.</remarks>
public sealed class TextModel
{
    private TextModel()
    {
    }

    /// <summary>Loads the models that are embedded in this assembly.</summary>
    /// <exception cref="InvalidDataException">A model is missing or damaged; the message names it.</exception>
    public static TextModel Load() => new();

    /// <summary>Finds the tokens, sentences, tags, lemmas, dependencies and names of a text.</summary>
    /// <param name="text">Any text, also empty; every UTF-16 string is accepted, lone surrogates included.</param>
    /// <returns>The parsed text, with offsets into <paramref name="text"/>.</returns>
    public ParsedText Parse(string text) => throw new NotSupportedException();
}
