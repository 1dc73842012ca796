using Dateline.Model;

namespace Dateline.Exports;

/// <summary>The words that stand for enum members in the JSON of a reading.</summary>
/// <remarks>
/// Written out, in the order of the members, because they are a published format: renaming a member must not change them, and a test
/// fails when a member is added without its word. No reflection, so that the program starts fast.
/// </remarks>
internal static class ReadingJsonNames
{
    internal static readonly string[] Statuses =
        ["occurred", "ongoing", "planned", "alleged", "denied", "negated", "hypothetical", "failed"];

    internal static readonly string[] Roles = ["agent", "patient", "recipient", "items"];

    internal static readonly string[] PlaceRoles = ["at", "origin", "destination", "via"];

    internal static readonly string[] Precisions =
        ["day", "week", "month", "season", "year", "decade", "century", "period", "approximate"];

    internal static readonly string[] PlacePrecisions = ["facility", "district", "settlement", "near", "region", "country"];

    internal static readonly string[] ActorKinds =
    [
        "unknown", "person", "state", "government", "military", "police", "rebel", "militia", "mercenary", "international",
        "organisation", "political", "media", "business", "civilian",
    ];

    internal static string Of(Status value) => Statuses[(int)value];

    internal static string Of(Role value) => Roles[(int)value];

    internal static string Of(PlaceRole value) => PlaceRoles[(int)value];

    internal static string Of(Precision value) => Precisions[(int)value];

    internal static string Of(PlacePrecision value) => PlacePrecisions[(int)value];

    internal static string Of(ActorKind value) => ActorKinds[(int)value];
}
