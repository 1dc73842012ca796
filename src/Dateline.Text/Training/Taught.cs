namespace Dateline.Text.Training;

/// <summary>What the teachers believe of the words of one sentence.</summary>
/// <param name="Tags">Which tag.</param>
/// <param name="Heads">Which head: 0 for the root, then the words from 1.</param>
/// <param name="Relations">Which relation to the head that the example has.</param>
/// <param name="Names">Which label of names.</param>
/// <param name="FoundTree">Whether the example's heads are the teachers' own, for want of a tree drawn by hand.</param>
internal sealed record Taught(Shares Tags, Shares Heads, Shares Relations, Shares Names, bool FoundTree);
