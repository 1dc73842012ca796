namespace Dateline.Model;

/// <summary>The part that somebody or something plays in an event.</summary>
public enum Role
{
    /// <summary>Does it: attacker, mover, supplier, speaker.</summary>
    Agent,

    /// <summary>It is done to: victim, target, the party dislodged, the person met.</summary>
    Patient,

    /// <summary>Gets the arms, the aid, the support.</summary>
    Recipient,

    /// <summary>Weapons, vehicles, aid.</summary>
    Items,
}
