using Dateline.Intake;

namespace Dateline.Cli;

/// <summary>The files that paths on the command line stand for.</summary>
internal static class Inputs
{
    /// <summary>Standard input, as it is written on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>The paths with directories replaced by the files below them, in a fixed order.</summary>
    public static List<string> Expand(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => path != StandardInput && Directory.Exists(path) ? InputFolder.Files(path) : [path])];
}
