namespace Dateline.Knowledge;

/// <summary>A word of saying.</summary>
/// <param name="Words">The lemma, or a phrase of lemmas in the order of the text.</param>
/// <param name="Stance">What the speaker does with what is said.</param>
/// <param name="Doubtful">Whether the word itself marks what is said as unproven ("claim", "reportedly").</param>
public sealed record Cue(string Words, CueStance Stance, bool Doubtful)
{
    /// <summary>Whether the cue is of more than one word ("according to").</summary>
    public bool IsPhrase { get; } = Words.Contains(' ', StringComparison.Ordinal);
}
