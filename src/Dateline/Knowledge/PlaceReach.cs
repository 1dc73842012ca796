namespace Dateline.Knowledge;

/// <summary>What a noun for a sort of place stands for when it stands alone.</summary>
internal enum PlaceReach
{
    /// <summary>A town or village: the one last named.</summary>
    Settlement,

    /// <summary>A country: the one last named, or the theatre's.</summary>
    Country,

    /// <summary>The capital of that country.</summary>
    Capital,

    /// <summary>A wide thing, known only by a name of its own.</summary>
    Region,

    /// <summary>A part of a town.</summary>
    District,

    /// <summary>A base, building or site.</summary>
    Facility,

    /// <summary>A place in a battle, known only from the words around it.</summary>
    Position,
}
