using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary>A verb, with examples that its help shows.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="examples">Whole command lines, the plainest first.</param>
internal sealed class VerbCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, the plainest first.</summary>
    public IReadOnlyList<string> Examples => examples;
}
