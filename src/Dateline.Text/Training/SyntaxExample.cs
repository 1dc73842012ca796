namespace Dateline.Text.Training;

/// <summary>One sentence to learn tags and dependencies from.</summary>
/// <param name="Forms">The words as written.</param>
/// <param name="Tags">Tag of each word, −1 where it is too rare to learn.</param>
/// <param name="Heads">Head of each word, −1 for the root.</param>
/// <param name="Relations">Relation of each word.</param>
internal sealed record SyntaxExample(string[] Forms, int[] Tags, int[] Heads, int[] Relations);
