namespace Dateline.Knowledge;

/// <summary>Takes diacritics off Latin letters: "Ţ" becomes "t", "ß" becomes "ss".</summary>
/// <remarks>
/// A table of our own, since the program runs with the invariant culture, in which <see cref="string.Normalize()"/> leaves every text as it is.
/// </remarks>
internal static class LatinFolding
{
    private const int First = 0xC0;
    private const int Last = 0x1EFF;

    private static readonly (string Plain, string Letters)[] Groups =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặə"), ("ae", "æǣǽ"), ("b", "ƀḃḅḇɓ"), ("c", "çćĉċčḉ"), ("d", "ðďđḋḍḏḑḓɖɗ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɛ"), ("f", "ƒḟ"), ("g", "ĝğġģǥǧǵḡɠ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıİǐȉȋḭḯỉị"), ("ij", "ĳ"),
        ("j", "ĵǰ"), ("k", "ķĸƙǩḱḳḵ"), ("l", "ĺļľŀłƚḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉǹṅṇṉṋɲ"), ("ng", "ŋ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔ"),
        ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšſșṡṣṥṧṩẛ"), ("ss", "ß"), ("t", "ţťŧƭțṫṭṯṱẗ"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷƴȳẏẙỳỵỷỹ"), ("z", "źżžƶƹȥẑẓẕ"),
    ];

    private static readonly string?[] Table = MakeTable();

    /// <summary>The plain letters of a lower-case letter; null when it has no diacritics or is no Latin letter.</summary>
    public static string? Plain(char lower) => lower is >= (char)First and <= (char)Last ? Table[lower - First] : null;

    /// <summary>Whether the unit only marks the letter before it (an accent written apart, an Arabic vowel sign).</summary>
    public static bool IsMark(char unit) => unit is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0652');

    private static string?[] MakeTable()
    {
        var table = new string?[Last - First + 1];
        foreach (var (plain, letters) in Groups)
        {
            foreach (var letter in letters)
            {
                table[letter - First] = plain;
            }
        }

        return table;
    }
}
