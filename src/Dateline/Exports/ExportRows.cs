namespace Dateline.Exports;

/// <summary>What one row of a table export stands for.</summary>
public enum ExportRows
{
    /// <summary>One claim: what one document says at one place.</summary>
    Claims,

    /// <summary>One event of the record.</summary>
    Events,
}
