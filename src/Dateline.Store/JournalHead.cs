using System.Globalization;

using Dateline.Store.Internals;

namespace Dateline.Store;

/// <summary>The end of the journal: whoever notes it elsewhere can later prove that nothing before it was altered or removed.</summary>
/// <param name="Entry">Number of the last entry; 0 for an empty journal.</param>
/// <param name="Hash">Its hash, 64 lower-case hexadecimal digits; zeros for an empty journal.</param>
public sealed record JournalHead(long Entry, string Hash)
{
    /// <summary>The head of an empty journal.</summary>
    public static JournalHead Empty { get; } = new(0, new string('0', 64));

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static JournalHead? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && text.AsSpan(colon + 1) is { Length: 64 } hash
            && Hashes.AreDigits(hash)
            ? new JournalHead(entry, hash.ToString())
            : null;
    }

    /// <summary>"12:5f70bf18…": the number, a colon, the hash.</summary>
    public override string ToString() => $"{Entry}:{Hash}";
}
