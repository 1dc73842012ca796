namespace Dateline.Exports;

/// <summary>What to do with cells that a spreadsheet would run as a formula.</summary>
public enum CellEscaping
{
    /// <summary>Put an apostrophe before them, so that opening an export of hostile text runs nothing.</summary>
    Formulas,

    /// <summary>Write them as they are, for programs that read the file.</summary>
    None,
}
