namespace Dateline.Cli.Terminals;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, lower-case words.</param>
/// <param name="Place">Where it is shown.</param>
/// <param name="IsWhole">Whether its cells stay on one line, so that they can be copied.</param>
internal sealed record Column(string Name, ColumnPlace Place, bool IsWhole = false)
{
    /// <summary>A column that is shown everywhere.</summary>
    public static implicit operator Column(string name) => new(name, ColumnPlace.Everywhere);

    /// <summary>A column that is for programs: shown in pipes only, for a screen has no room for it.</summary>
    public static Column InPipes(string name) => new(name, ColumnPlace.Pipe);

    /// <summary>A column of ids, which are never broken over lines.</summary>
    public static Column OfIds(string name) => new(name, ColumnPlace.Everywhere, IsWhole: true);
}
