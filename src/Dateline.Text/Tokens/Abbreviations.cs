using System.Collections.Frozen;

namespace Dateline.Text.Tokens;

/// <summary>Words that take a full stop without ending a sentence, without their stop.</summary>
internal static class Abbreviations
{
    /// <summary>Ranks and titles: a name follows, so a sentence hardly ever ends after them.</summary>
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "cpt", "sgt", "cpl", "brig", "adm", "cmdr", "cdr", "pvt", "pfc", "gov", "sen", "rep",
        "rev", "hon", "pres", "messrs", "st", "supt", "insp", "det", "vice-adm", "fr", "amb", "comdr", "commd", "spc", "ssgt", "mons", "sr", "sra", "ing", "lic", "atty");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "vs", "etc", "inc", "ltd", "co", "corp", "jr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no", "nos", "fig", "approx",
        "dept", "est", "mt", "ft", "km", "vol", "pp", "al", "cf", "ca", "bros", "ave", "blvd", "rd", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    public static bool IsTitle(ReadOnlySpan<char> word) => word.Length <= 8 && Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsOther(ReadOnlySpan<char> word) => word.Length <= 8 && Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
