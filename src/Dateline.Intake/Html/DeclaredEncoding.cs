using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Intake.Html;

/// <summary>Finds the encoding that a page declares in its first kilobyte, as browsers do.</summary>
internal static partial class DeclaredEncoding
{
    /// <summary>Its name as written; null when there is none.</summary>
    internal static string? Find(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("(<meta\\s[^>]{0,200}charset|<\\?xml\\s[^>]{0,100}encoding)\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_.:-]{2,40})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();
}
