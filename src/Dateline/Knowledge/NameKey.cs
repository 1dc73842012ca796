namespace Dateline.Knowledge;

/// <summary>The keys by which spellings of one name of a place or person meet.</summary>
/// <remarks>
/// <para>Three levels, strictest first. <c>Spelling</c>: case, diacritics, apostrophes, hyphens and spaces do not matter ("Ra’s Lānūf", "Ras Lanuf").
/// <c>Key</c>: Arabic articles do not matter either ("Al Waţīyah", "Waţīyah"). <see cref="NameSound"/>: the vowels and endings of another romanisation
/// do not matter ("Misurata", "Mişrātah"). Use a looser level only where a stricter one found nothing.</para>
/// <para>Pure functions of the name; nothing is allocated by the methods that write into a span. <see cref="MaxLength"/> units of a name count.</para>
/// </remarks>
internal static class NameKey
{
    /// <summary>How much of a name is looked at, in UTF-16 units; no place on earth has a longer one in print.</summary>
    public const int MaxLength = 120;

    /// <summary>Room that any folded name, key or sound fits into, in UTF-16 units.</summary>
    public const int BufferLength = MaxLength * 3;

    /// <summary>The key of a name: lower-case letters and digits without articles, spaces and diacritics; empty when the name has neither letter nor digit.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[BufferLength];
        Span<char> key = stackalloc char[BufferLength];
        return new string(key[..WriteKey(folded[..Fold(name, folded)], key)]);
    }

    /// <summary>The name in lower-case letters without diacritics, its words separated by single spaces.</summary>
    /// <returns>Units written.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> into)
    {
        var length = 0;
        var isGap = false;
        foreach (var unit in name.Length > MaxLength ? name[..MaxLength] : name)
        {
            if (IsApostrophe(unit) || LatinFolding.IsMark(unit))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(unit);
            var plain = LatinFolding.Plain(lower);
            if (plain is null && !char.IsLetterOrDigit(lower))
            {
                isGap = length > 0;
                continue;
            }

            if (isGap)
            {
                into[length++] = ' ';
                isGap = false;
            }

            if (plain is null)
            {
                into[length++] = lower;
                continue;
            }

            plain.CopyTo(into[length..]);
            length += plain.Length;
        }

        return length;
    }

    /// <summary>The folded words without the spaces between them.</summary>
    /// <returns>Units written.</returns>
    public static int WriteSpelling(ReadOnlySpan<char> folded, Span<char> into) => Join(folded, into, dropArticles: false);

    /// <summary>The folded words without articles and spaces.</summary>
    /// <returns>Units written.</returns>
    public static int WriteKey(ReadOnlySpan<char> folded, Span<char> into) => Join(folded, into, dropArticles: true);

    /// <summary>32-bit FNV-1a of a key; the same on every machine, since the compiled gazetteer is sorted by it.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261;
        foreach (var unit in key)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }

    private static int Join(ReadOnlySpan<char> folded, Span<char> into, bool dropArticles)
    {
        var length = 0;
        var rest = folded;
        while (rest.Length > 0)
        {
            var space = rest.IndexOf(' ');
            var word = space < 0 ? rest : rest[..space];
            rest = space < 0 ? [] : rest[(space + 1)..];
            if (dropArticles && rest.Length > 0 && IsArticle(word, rest, length == 0))
            {
                continue;
            }

            var written = rest.Length > 0 ? Spelt(word) : word;
            written.CopyTo(into[length..]);
            length += written.Length;
        }

        return length;
    }

    // "al", "el", and the article that takes the first sound of the noun: "as-Sawarikh", "ez-Zor", "ash Shuwayrif". Inside a name it may also be "ud", "ul".
    private static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool isFirst)
    {
        if (word.Length is < 2 or > 3 || !(word[0] is 'a' or 'e' || (!isFirst && word[0] is 'u' or 'i')))
        {
            return false;
        }

        var consonant = word[1..];
        return consonant is "l"
            || (consonant is "s" or "d" or "n" or "r" or "t" or "z" or "sh" or "th" or "dh" && next.StartsWith(consonant));
    }

    private static ReadOnlySpan<char> Spelt(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "mt" => "mount",
        "ft" => "fort",
        _ => word,
    };

    // Straight and curly apostrophes, ʿayn and hamza as letters or as quotation marks, the prime of Slavic soft signs.
    private static bool IsApostrophe(char unit) =>
        unit is '\'' or '`' or '´' or '"' or '‘' or '’' or '“' or '”' or '′' or (>= 'ʹ' and <= 'ˈ') or 'ˊ' or 'ˋ';
}
