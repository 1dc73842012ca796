namespace Dateline.Text.Network;

/// <summary>Tells the <see cref="CaseMode"/> of a sentence.</summary>
internal static class CaseModes
{
    /// <summary>The mode of the sentence whose words are given by their offsets into a text.</summary>
    public static CaseMode Of(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        int capitals = 0, title = 0, lower = 0, longLower = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            Count(text[starts[i]..ends[i]], ref capitals, ref title, ref lower, ref longLower);
        }

        return Of(capitals, title, lower, longLower);
    }

    /// <summary>The mode of a sentence of words.</summary>
    public static CaseMode Of(ReadOnlySpan<string> forms)
    {
        int capitals = 0, title = 0, lower = 0, longLower = 0;
        foreach (var form in forms)
        {
            Count(form, ref capitals, ref title, ref lower, ref longLower);
        }

        return Of(capitals, title, lower, longLower);
    }

    private static CaseMode Of(int capitals, int title, int lower, int longLower)
    {
        if (capitals + title == 0)
        {
            return lower > 1 ? CaseMode.Lower : CaseMode.Mixed;
        }

        if (capitals >= 2 && capitals > 3 * (lower + title))
        {
            return CaseMode.Capitals;
        }

        // "to", "of", "with" stay small in a headline; a small word of five letters and more does not occur in one.
        return longLower == 0 && title + capitals >= 3 && title + capitals >= lower ? CaseMode.Title : CaseMode.Mixed;
    }

    private static void Count(ReadOnlySpan<char> form, ref int capitals, ref int title, ref int lower, ref int longLower)
    {
        int upperLetters = 0, lowerLetters = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c))
            {
                upperLetters++;
            }
            else if (char.IsLower(c))
            {
                lowerLetters++;
            }
        }

        if (lowerLetters == 0)
        {
            capitals += upperLetters >= 2 ? 1 : 0;
        }
        else if (upperLetters == 0)
        {
            lower++;
            longLower += lowerLetters >= 5 ? 1 : 0;
        }
        else
        {
            title++;
        }
    }
}
