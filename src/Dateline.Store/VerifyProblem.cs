namespace Dateline.Store;

/// <summary>One thing that is wrong with a store.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Entry">Number of the journal entry concerned; null when it is none.</param>
/// <param name="Message">What is wrong, what was expected and what was found, as a sentence for people.</param>
public sealed record VerifyProblem(VerifyProblemKind Kind, long? Entry, string Message);
