using System.Collections.Frozen;

namespace Dateline.Text.Network;

/// <summary>Tells the <see cref="NameWord"/> of a form.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Heads = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "gulf", "bay", "republic", "kingdom", "strait", "straits", "cape", "isle", "city", "state", "district", "province", "horn", "sea", "port", "university", "department",
        "ministry", "house", "board", "association", "school", "bank", "court", "institute", "council", "office", "offices", "federation", "union", "league", "organization",
        "organisation", "society", "college", "church", "party", "front", "army", "movement", "brigades", "bureau", "center", "centre", "academy", "museum", "chamber", "authority",
        "commission", "committee", "emirate", "islands", "government", "forces", "congress", "parliament", "embassy", "agency");

    private static readonly FrozenSet<string> Peoples = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "arabs", "kurds", "turks", "jews", "greeks", "serbs", "swedes", "danes", "finns", "croats", "poles", "muslims", "sunnis", "shias", "shi'a", "shi'ites", "alawites", "nazis", "zionists", "druze", "berbers", "yazidis", "tatars", "czechs", "slovaks");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor", "president", "gov", "gov.", "governor", "sen", "sen.", "senator", "rep", "rep.", "capt", "capt.",
        "captain", "col", "col.", "colonel", "gen", "gen.", "general", "lt", "lt.", "lieutenant", "sgt", "sgt.", "sergeant", "maj", "maj.", "adm", "adm.", "admiral", "brig", "brig.", "minister",
        "premier", "chancellor", "ambassador", "secretary", "spokesman", "spokeswoman", "spokesperson", "sheikh", "sheik", "imam", "ayatollah");

    private static readonly FrozenSet<string> Companies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "inc", "inc.", "ltd", "ltd.", "llc", "l.l.c.", "plc", "corp", "corp.", "corporation", "gmbh", "co.");

    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "al", "el", "as", "ar", "es", "an", "at", "ad", "az", "ul", "bin", "ibn", "abu", "ash");

    private static readonly FrozenSet<string> Calendar = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "jan.", "feb.", "mar.", "apr.", "aug.", "sept", "sept.", "oct.", "nov.", "dec.", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "ramadan", "christmas", "easter");

    public static NameWord Of(ReadOnlySpan<char> form)
    {
        if (form.Length == 1)
        {
            return form[0] is '-' or '‐' or '‑' ? NameWord.Hyphen : form[0] == ',' ? NameWord.Comma : NameWord.Plain;
        }

        if (Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
        {
            return NameWord.Title;
        }

        if (Companies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
        {
            return NameWord.Company;
        }

        if (form.Length <= 3)
        {
            return form.Equals("may", StringComparison.OrdinalIgnoreCase) ? NameWord.Calendar : Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form) ? NameWord.Article
                : form.Equals("of", StringComparison.OrdinalIgnoreCase) ? NameWord.Of
                : form.Equals("the", StringComparison.OrdinalIgnoreCase) || form.Equals("and", StringComparison.OrdinalIgnoreCase) ? NameWord.Small : NameWord.Plain;
        }

        if (Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
        {
            return NameWord.Head;
        }

        if (form.Equals("based", StringComparison.OrdinalIgnoreCase))
        {
            return NameWord.Based;
        }

        if (Calendar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
        {
            return NameWord.Calendar;
        }

        var people = form.EndsWith("ans", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ists", StringComparison.OrdinalIgnoreCase) || form.EndsWith("qis", StringComparison.OrdinalIgnoreCase)
            || form.EndsWith("lis", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ites", StringComparison.OrdinalIgnoreCase) || form.EndsWith("nis", StringComparison.OrdinalIgnoreCase)
            || Peoples.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
        return people ? NameWord.People : NameWord.Plain;
    }
}
