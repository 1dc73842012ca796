namespace Dateline.Model;

/// <summary>How a place takes part in an event.</summary>
public enum PlaceRole
{
    /// <summary>Where it happened.</summary>
    At,

    /// <summary>Where a movement began.</summary>
    Origin,

    /// <summary>Where a movement ended or is meant to end.</summary>
    Destination,

    /// <summary>A place on the way.</summary>
    Via,
}
