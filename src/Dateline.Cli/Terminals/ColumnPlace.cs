namespace Dateline.Cli.Terminals;

/// <summary>Where a column is shown.</summary>
internal enum ColumnPlace
{
    /// <summary>On screens and in pipes.</summary>
    Everywhere,

    /// <summary>In pipes only.</summary>
    Pipe,
}
