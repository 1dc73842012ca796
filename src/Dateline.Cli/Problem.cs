namespace Dateline.Cli;

/// <summary>Something that the user should know went wrong: what and where, and the way out.</summary>
/// <param name="Number">Stable number ("DL0003"), listed in docs/errors.md.</param>
/// <param name="What">What is wrong, and with which input; one sentence.</param>
/// <param name="WayOut">What to do about it; null when <paramref name="What"/> says it already.</param>
internal sealed record Problem(string Number, string What, string? WayOut = null);
