using System.Text;

namespace Dateline.Bench.Muc;

/// <summary>How strings are compared in MUC-4: without case, punctuation and articles.</summary>
internal static class MucText
{
    public static string Normal(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text.ToLowerInvariant())
        {
            if (char.IsWhiteSpace(unit))
            {
                plain.Append(' ');
            }
            else if (!char.IsPunctuation(unit) && !char.IsSymbol(unit))
            {
                plain.Append(unit);
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")));
    }
}
