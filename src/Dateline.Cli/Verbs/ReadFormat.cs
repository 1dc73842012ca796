namespace Dateline.Cli.Verbs;

/// <summary>What <c>dateline read</c> prints.</summary>
internal enum ReadFormat
{
    /// <summary>A table of what was read.</summary>
    Table,

    /// <summary>Readings as JSON: one as an object, several as lines.</summary>
    Json,
}
