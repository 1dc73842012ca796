namespace Dateline.Intake.Languages;

/// <summary>A script other than Latin, and the languages written in it.</summary>
/// <param name="Ranges">First and last UTF-16 units, both included.</param>
/// <param name="Languages">The languages, with the letters that set them apart; the last has none and is what remains.</param>
internal sealed record Script((char First, char Last)[] Ranges, (string Code, string Name, string Letters)[] Languages)
{
    internal bool Has(char character)
    {
        foreach (var (first, last) in Ranges)
        {
            if (character >= first && character <= last)
            {
                return true;
            }
        }

        return false;
    }
}
