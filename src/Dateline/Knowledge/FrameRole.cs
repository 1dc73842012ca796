namespace Dateline.Knowledge;

/// <summary>What the filler of a slot becomes.</summary>
internal enum FrameRole
{
    Agent,
    Patient,
    Recipient,
    Items,
    At,
    Origin,
    Destination,
    Via,

    /// <summary>Agent, like every other filler of the slot: "talks between A and B".</summary>
    Both,
}
