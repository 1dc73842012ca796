namespace Dateline.Cli;

/// <summary>What the command tells the shell when it ends. Documented in docs/command-line.md; never renumbered.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something was found wrong: a record that was altered, a theatre file with faults.</summary>
    public const int Found = 1;

    /// <summary>The arguments or some of the input could not be used; what could be used was.</summary>
    public const int BadInput = 2;

    /// <summary>The machine failed: a locked database, a full disk. Trying again may help.</summary>
    public const int Outage = 3;

    /// <summary>Interrupted; what was accepted before stays.</summary>
    public const int Interrupted = 130;
}
