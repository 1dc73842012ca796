using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells nouns that are part of a name from those that tell a happening.</summary>
internal sealed class NameEnds(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whether a noun is the end or the rest of a name: "the Skhirat Agreement". In a headline every noun is in capitals.</summary>
    /// <param name="token">The token of the noun.</param>
    public bool EndsName(int token)
    {
        // "The Commission for Dialogue", "the Front for the Liberation of the North": a capital behind a preposition behind a capital is the rest of a name.
        // Where all is in capitals ("THE AUTHOR OF THE MURDER") they tell nothing.
        if (token > 1 && char.IsUpper(_tree.Form(token)[0]) && _tree.Form(token).ContainsAnyInRange('a', 'z') && IsInName(token))
        {
            return true;
        }

        if (token == 0 || state.Text.SentenceOf[token - 1] != state.Text.SentenceOf[token] || !char.IsUpper(_tree.Form(token)[0]) || !char.IsUpper(_tree.Form(token - 1)[0])
            || (_tree.Tag(token - 1) != UniversalTag.Propn && state.Text.Sentences[state.Text.SentenceOf[token]].First == token - 1))
        {
            return false;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[token]];
        int small = 0, capital = 0;
        for (var index = sentence.First + 1; index < sentence.End; index++)
        {
            if (_tree.Tag(index) is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Propn)
            {
                capital += char.IsUpper(_tree.Form(index)[0]) ? 1 : 0;
                small += char.IsLower(_tree.Form(index)[0]) ? 1 : 0;
            }
        }

        return small > 0 && small * 2 > capital;
    }

    private bool IsInName(int token) =>
        _tree.Relation(token) == "nmod" && token > 3 && (_tree.FormIs(token - 1, "the") ? token - 2 : token - 1) is var preposition
        && _tree.Tag(preposition) == UniversalTag.Adp && _tree.Head(token) == preposition - 1 && char.IsUpper(_tree.Form(preposition - 1)[0])
        && state.Text.Sentences[state.Text.SentenceOf[token]].First < preposition - 1 && _tree.HasWord(preposition - 1, "the");
}
