namespace Dateline.Store.Gazetteers;

/// <summary>What became of one dump.</summary>
/// <param name="Lines">Lines read, those of an earlier, interrupted import included.</param>
/// <param name="Added">Places or names entered now.</param>
/// <param name="WasHeld">Whether the same file had been imported to its end before.</param>
public sealed record ImportOutcome(long Lines, long Added, bool WasHeld);
