namespace Dateline.Knowledge;

/// <summary>Compares romanisations of one name by ear: "Misurata", "Mişrātah" and "Misrata" are alike, "Homs" and "Khoms" are not.</summary>
/// <remarks>
/// <para>A form keeps the consonants as capitals (G, K, Q and gh apart, sh and ch one, kh on its own) and the vowels between them as a, e, i, u. The skeleton is
/// the consonants alone with G, K, Q and gh fallen together; names with one skeleton are then compared vowel by vowel, with little forgiven where the
/// name is short.</para>
/// <para>Made for Arabic, Kurdish, Persian and Turkish names in English, French and Turkish spelling. It forgives vowels, not consonants, and so finds
/// neither "Lviv" for "Lvov" nor "Kyiv" for "Kiev": such pairs belong into the lists of names.</para>
/// </remarks>
internal static class NameSound
{
    private const char Gh = 'Y';
    private const char Sh = 'X';
    private const char Kh = 'C';
    private const char InitialY = 'I';

    /// <summary>Whether two keys (see <see cref="NameKey.Of"/>) sound like spellings of one name.</summary>
    public static bool IsAlike(ReadOnlySpan<char> keyA, ReadOnlySpan<char> keyB)
    {
        Span<char> formA = stackalloc char[NameKey.BufferLength];
        Span<char> formB = stackalloc char[NameKey.BufferLength];
        return AreFormsAlike(formA[..WriteForm(keyA, formA)], formB[..WriteForm(keyB, formB)]);
    }

    /// <summary>The form of a key.</summary>
    /// <returns>Units written.</returns>
    public static int WriteForm(ReadOnlySpan<char> key, Span<char> into)
    {
        var length = 0;
        var index = 0;
        while (index < key.Length)
        {
            var unit = key[index];
            var next = index + 1 < key.Length ? key[index + 1] : '\0';
            var used = 1;
            var isLast = index == key.Length - 1;
            if (unit is 'h' && isLast && length > 0 && IsVowel(into[length - 1]))
            {
                break; // the silent h of "-ah" and "-eh"
            }

            char sound;
            switch (unit)
            {
                case 'a': sound = 'a'; break;
                case 'e' when next is 'e': sound = 'i'; used = 2; break;
                case 'e': sound = 'e'; break;
                case 'o' when next is 'o' or 'u': sound = 'u'; used = 2; break;
                case 'o' or 'u': sound = 'u'; break;
                case 'i': sound = 'i'; break;
                case 'w' when index > 0: sound = 'u'; break;
                case 'y' when index > 0: sound = 'i'; break;
                case 'y': sound = InitialY; break;
                case 's' when next is 'c' && index + 2 < key.Length && key[index + 2] is 'h': sound = Sh; used = 3; break;
                case 't' when next is 'c' && index + 2 < key.Length && key[index + 2] is 'h': sound = Sh; used = 3; break;
                case 's' or 'c' when next is 'h': sound = Sh; used = 2; break;
                case 'k' when next is 'h': sound = Kh; used = 2; break;
                case 'g' when next is 'h': sound = Gh; used = 2; break;
                case 'd' or 't' or 'p' when next is 'h': sound = unit is 'p' ? 'F' : char.ToUpperInvariant(unit); used = 2; break;
                case 'd' when next is 'j': sound = 'J'; used = 2; break;
                case 'c' when next is 'k': sound = 'K'; used = 2; break;
                case 'c' when next is 'e' or 'i' or 'y': sound = 'S'; break;
                case 'c': sound = 'K'; break;
                default: sound = char.ToUpperInvariant(unit); break;
            }

            if (length == 0 || into[length - 1] != sound)
            {
                into[length++] = sound;
            }

            index += used;
        }

        return length;
    }

    /// <summary>The consonants of a form, those fallen together that spellings take for one another.</summary>
    /// <returns>Units written.</returns>
    public static int WriteSkeleton(ReadOnlySpan<char> form, Span<char> into)
    {
        var length = 0;
        foreach (var sound in form)
        {
            if (!IsVowel(sound))
            {
                into[length++] = sound is 'G' or 'Q' or Gh ? 'K' : sound;
            }
        }

        return length;
    }

    /// <summary>Whether two forms are near enough for one name.</summary>
    public static bool AreFormsAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var cost = 0;
        var consonants = 0;
        int i = 0, j = 0;
        while (true)
        {
            var runA = Run(a, i);
            var runB = Run(b, j);

            // Whether a name begins with a vowel is seldom a matter of spelling.
            cost += consonants == 0 && (runA.Length == 0) != (runB.Length == 0) ? 3 : Distance(runA, runB);
            i += runA.Length;
            j += runB.Length;
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length && cost <= Allowed(consonants)

                    // One consonant alone tells little, unless many vowels go with it ("Zawiya").
                    && (consonants > 1 || Math.Min(a.Length, b.Length) > 4);
            }

            if (ConsonantCost(a[i], b[j]) is not { } step)
            {
                return false;
            }

            cost += step;
            consonants++;
            i++;
            j++;
        }
    }

    private static int Allowed(int consonants) => consonants switch { < 3 => 0, < 5 => 1, _ => 2 };

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'u';

    private static int? ConsonantCost(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        // Libyan g for qāf ("Gasr", "Qasr"), g for ghayn ("Garian", "Gharyan"), k for qāf ("Kaddafi", "Qaddafi"); k and g are never one sound.
        return (a, b) switch
        {
            ('Q', 'G' or 'K') or ('G' or 'K', 'Q') => 0,
            ('G', Gh) or (Gh, 'G') => 0,
            ('Q', Gh) or (Gh, 'Q') => 1,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> form, int start)
    {
        var end = start;
        while (end < form.Length && IsVowel(form[end]))
        {
            end++;
        }

        return form[start..end];
    }

    // Edit distance over a few vowels, with e as good as a or i.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length + b.Length;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] || (a[i - 1] is 'e' && b[j - 1] is 'a' or 'i') || (b[j - 1] is 'e' && a[i - 1] is 'a' or 'i');
                var best = Math.Min(diagonal + (same ? 0 : 1), 1 + Math.Min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[b.Length];
    }
}
