namespace Dateline.Bench.Muc;

/// <summary>The entity roles of MUC-4 that are scored by their fillers.</summary>
internal enum MucRole
{
    /// <summary>People who did it, named or described.</summary>
    PerpInd,

    /// <summary>The organisation behind it.</summary>
    PerpOrg,

    /// <summary>Things hit: buildings, vehicles, installations.</summary>
    Target,

    /// <summary>People hit.</summary>
    Victim,

    /// <summary>The means.</summary>
    Weapon,
}
