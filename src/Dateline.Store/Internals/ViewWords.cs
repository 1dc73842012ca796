using System.Globalization;

using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>How values of the model stand in the views. The views are private and rebuilt at will, so names of members serve.</summary>
internal static class ViewWords
{
    internal static string Of(Status status) => status.ToString().ToLowerInvariant();

    internal static string Of(Precision precision) => precision.ToString().ToLowerInvariant();

    internal static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Status ToStatus(string word) => Enum.Parse<Status>(word, ignoreCase: true);

    internal static Precision ToPrecision(string word) => Enum.Parse<Precision>(word, ignoreCase: true);

    internal static DateOnly? ToDay(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
