using System.Runtime.InteropServices;
using Dateline.Cli.Terminals;

namespace Dateline.Cli;

internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static async Task<int> Main(string[] arguments)
    {
        using var interruption = new CancellationTokenSource();

        // The first signal asks the verb to stop at the next safe point; the second one ends the process, as the shell expects, and so does a verb that
        // cannot stop because it waits for input. Nothing is lost either way: what is entered is entered whole.
        void Stop(PosixSignalContext signal)
        {
            if (!interruption.IsCancellationRequested)
            {
                signal.Cancel = true;
                interruption.Cancel();
                _ = Task.Delay(Patience, CancellationToken.None).ContinueWith(_ => Environment.Exit(ExitCode.Interrupted), TaskScheduler.Default);
            }
        }

        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTermination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await Application.RunAsync(arguments, new VerbContext(ScreenTerminal.Open(), TimeProvider.System), interruption.Token);
    }
}
