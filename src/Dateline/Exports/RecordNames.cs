using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>The words that stand for members of the record's enums in exports and on screens; a published format, so written out.</summary>
public static class RecordNames
{
    /// <summary>The word for whether an event happened on the word of a claim's sources.</summary>
    public static string Of(Status status) => ReadingJsonNames.Of(status);

    /// <summary>The word for how an event stands.</summary>
    public static string Of(EventStanding standing) => standing switch
    {
        EventStanding.Asserted => "asserted",
        EventStanding.Alleged => "alleged",
        EventStanding.Disputed => "disputed",
        EventStanding.OnlyDenied => "only-denied",
        EventStanding.Planned => "planned",
        EventStanding.Supposed => "supposed",
        EventStanding.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>The word for what a claim does with its event.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Alleges => "alleges",
        Stance.Denies => "denies",
        Stance.Foresees => "foresees",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
    };

    /// <summary>The word for how claims contradict each other.</summary>
    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Denial => "denial",
        DisputeKind.ExclusiveValues => "exclusive-values",
        DisputeKind.Revision => "revision",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word for what claims contradict each other in.</summary>
    public static string Of(DisputedPoint point) => point switch
    {
        DisputedPoint.Occurrence => "occurrence",
        DisputedPoint.Participant => "participant",
        DisputedPoint.Agent => "agent",
        DisputedPoint.Count => "count",
        DisputedPoint.Items => "items",
        DisputedPoint.Time => "time",
        _ => throw new ArgumentOutOfRangeException(nameof(point), point, null),
    };

    /// <summary>The word for how somebody holds a place.</summary>
    public static string Of(ControlState state) => state switch
    {
        ControlState.Held => "held",
        ControlState.Surrounded => "surrounded",
        ControlState.Contested => "contested",
        ControlState.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
