namespace Dateline.Text.Network;

/// <summary>
/// Gives one kind to all names of a text that are spelt alike: "Haftar's forces" alone could be a place's or a body's forces, but a general who is
/// introduced by name and rank elsewhere in the report is a person throughout.
/// </summary>
internal static class NameAgreement
{
    /// <summary>How sure a person of several words must be for the last of them alone to name that person throughout.</summary>
    private const float SurePerson = 1f;

    public static void Settle(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, Span<NameSpan> names, ReadOnlySpan<NameVotes> votes)
    {
        if (names.Length < 2)
        {
            return;
        }

        var whole = new Dictionary<string, NameVotes>(names.Length, StringComparer.OrdinalIgnoreCase);
        var last = new Dictionary<string, NameVotes>(names.Length, StringComparer.OrdinalIgnoreCase);
        var byWhole = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        var byLast = last.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Length; i++)
        {
            var form = text.AsSpan(starts[names[i].First]..ends[names[i].End - 1]);
            byWhole[form] = byWhole.TryGetValue(form, out var sum) ? sum + votes[i] : votes[i];
            if (names[i].End - names[i].First is > 1 and < 5)
            {
                var end = LastWord(text, starts, ends, names[i]);
                byLast[end] = byLast.TryGetValue(end, out sum) ? sum + votes[i] : votes[i];
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            var sum = byWhole[text.AsSpan(starts[names[i].First]..ends[names[i].End - 1])];
            var named = names[i].End - names[i].First == 1 && byLast.TryGetValue(LastWord(text, starts, ends, names[i]), out var full) && full.Best == NameKind.Person && full.Person > SurePerson;
            names[i] = names[i] with { Kind = named ? NameKind.Person : sum.Best };
        }
    }

    private static ReadOnlySpan<char> LastWord(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, NameSpan name) => text.AsSpan(starts[name.End - 1]..ends[name.End - 1]);
}
