using Dateline.Text.Network;

namespace Dateline.Text.Lemmas;

/// <summary>Tells the <see cref="LetterCase"/> of a word.</summary>
internal static class LetterCases
{
    /// <summary>The case of a word; in a text of capitals only, none.</summary>
    public static LetterCase Of(ReadOnlySpan<char> form, CaseMode mode)
    {
        int upper = 0, lower = 0;
        foreach (var c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper == 0 ? LetterCase.Small : lower == 0 && upper > 1 ? (mode == CaseMode.Capitals ? LetterCase.Mixed : LetterCase.Capitals) : LetterCase.Mixed;
    }
}
