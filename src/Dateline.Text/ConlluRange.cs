namespace Dateline.Text;

/// <summary>A written token that holds several syntactic words ("don't" holds "do" and "n't").</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Form">The token as written.</param>
/// <param name="SpaceAfter">Whether white space follows the token in the running text.</param>
public readonly record struct ConlluRange(int First, int End, string Form, bool SpaceAfter);
