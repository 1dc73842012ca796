using System.Security.Cryptography;
using System.Text;

namespace Dateline.Record;

/// <summary>Ids that follow from content, so that they are the same whatever arrived first.</summary>
internal static class ContentId
{
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!)));
        return prefix + Convert.ToHexStringLower(hash.AsSpan(0, 6));
    }
}
