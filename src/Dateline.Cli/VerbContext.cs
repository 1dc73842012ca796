using Dateline.Cli.Terminals;

namespace Dateline.Cli;

/// <summary>What every verb is given.</summary>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="Clock">The time, for when the journal says that something entered.</param>
internal sealed record VerbContext(Terminal Terminal, TimeProvider Clock);
