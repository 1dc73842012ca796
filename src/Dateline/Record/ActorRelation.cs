namespace Dateline.Record;

/// <summary>How two actors stand to each other, loosest last but one.</summary>
internal enum ActorRelation
{
    Same,

    /// <summary>Leader and force, part and whole, or parts of one whole.</summary>
    Related,

    /// <summary>One is only described, and nothing says that they differ.</summary>
    Vague,

    Apart,
}
