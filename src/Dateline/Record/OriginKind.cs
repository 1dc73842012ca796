namespace Dateline.Record;

/// <summary>What sort of origin.</summary>
public enum OriginKind
{
    /// <summary>A person or body that a report names as its source.</summary>
    Source,

    /// <summary>A newspaper, broadcaster or agency, on its own word or on that of sources it does not name.</summary>
    Outlet,

    /// <summary>A report whose outlet is unknown.</summary>
    Document,
}
