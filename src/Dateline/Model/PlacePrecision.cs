namespace Dateline.Model;

/// <summary>What the coordinates of a place stand for, finest first.</summary>
public enum PlacePrecision
{
    /// <summary>A base, airport, camp, crossing or building.</summary>
    Facility,

    /// <summary>A part of a town.</summary>
    District,

    /// <summary>A town or village.</summary>
    Settlement,

    /// <summary>A spot reckoned from a settlement by distance and direction.</summary>
    Near,

    /// <summary>A province, valley, river, road or other wide thing; the coordinates are its middle.</summary>
    Region,

    /// <summary>A country; the coordinates are its middle.</summary>
    Country,
}
