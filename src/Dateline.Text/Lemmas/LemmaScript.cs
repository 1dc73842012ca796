namespace Dateline.Text.Lemmas;

/// <summary>How a word becomes its lemma: lower it or not, cut some letters from its end, add others.</summary>
/// <param name="Case">What happens to capitals first.</param>
/// <param name="Cut">Letters cut from the end.</param>
/// <param name="Append">Letters added.</param>
internal readonly record struct LemmaScript(LemmaCase Case, int Cut, string Append)
{
    /// <summary>The shortest script from a form to a lemma; keeps capitals behind the first letter only where the lemma has them, so that "OSLO" in a text of capitals is as "Oslo" elsewhere.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        var candidates = new[] { LemmaCase.Lower, LemmaCase.Capitalise, LemmaCase.Keep };
        var best = new LemmaScript(LemmaCase.Keep, form.Length, lemma);
        foreach (var c in candidates)
        {
            var cased = Cased(form, c);
            var shared = 0;
            while (shared < cased.Length && shared < lemma.Length && cased[shared] == lemma[shared])
            {
                shared++;
            }

            if (form.Length - shared < best.Cut)
            {
                best = new LemmaScript(c, form.Length - shared, lemma[shared..]);
            }
        }

        return best;
    }

    /// <summary>Whether the script can be applied to a form of some length.</summary>
    public bool Fits(int length) => Cut < length || (Cut == length && Append.Length > 0);

    /// <summary>Writes the lemma of a form and returns its length. The target needs form.Length + Append.Length places.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> target)
    {
        var stem = form.Length - Cut;
        for (var i = 0; i < stem; i++)
        {
            target[i] = Case == LemmaCase.Keep || (Case == LemmaCase.Capitalise && i == 0) ? form[i] : char.ToLowerInvariant(form[i]);
        }

        Append.CopyTo(target[stem..]);
        return stem + Append.Length;
    }

    private static string Cased(string form, LemmaCase c) => c switch
    {
        LemmaCase.Lower => string.Create(form.Length, form, (span, f) => Lower(f, span)),
        LemmaCase.Capitalise => form[..1] + string.Create(form.Length - 1, form[1..], (span, f) => Lower(f, span)),
        _ => form,
    };

    private static void Lower(string form, Span<char> span)
    {
        for (var i = 0; i < form.Length; i++)
        {
            span[i] = char.ToLowerInvariant(form[i]);
        }
    }
}
