namespace Dateline.Record;

/// <summary>One thing that two claims share, or differ in without excluding each other.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The place, day, actor or number; null when there is none to name.</param>
public sealed record PlacementReason(ReasonKind Kind, string? Detail)
{
    /// <summary>The reason in plain words.</summary>
    public string Words => Detail is null ? Plain : Kind == ReasonKind.SameCount ? Detail : $"{Plain} ({Detail})";

    private string Plain => Kind switch
    {
        ReasonKind.OnlyClaim => "the only claim about it",
        ReasonKind.OtherKind => "another word for the same sort of happening",
        ReasonKind.SamePlace => "same place",
        ReasonKind.NearbyPlace => "places close together",
        ReasonKind.PlaceWithin => "one place lies in the other",
        ReasonKind.SameCountry => "same country",
        ReasonKind.StopsOnOneWay => "stops on one way",
        ReasonKind.SameDay => "same day",
        ReasonKind.TimesOverlap => "times overlap",
        ReasonKind.TimesDiffer => "days differ a little",
        ReasonKind.TimeNotTold => "time not told",
        ReasonKind.SameReport => "same report",
        ReasonKind.ReportedTogether => "reported in the same days",
        ReasonKind.SameActor => "same actor",
        ReasonKind.RelatedActor => "actors belong together",
        ReasonKind.SameTarget => "same target",
        ReasonKind.RelatedTarget => "targets belong together",
        ReasonKind.SameItems => "same items",
        ReasonKind.SameSortOfItems => "same sort of items",
        ReasonKind.SameCount => "same number",
        ReasonKind.CountsDiffer => "numbers differ",
        ReasonKind.SameSource => "same source speaks on",
        ReasonKind.SameSentence => "same sentence",
        ReasonKind.Denial => "denies it",
        _ => Kind.ToString(),
    };
}
