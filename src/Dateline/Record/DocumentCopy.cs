namespace Dateline.Record;

/// <summary>A document that repeats the wording of another.</summary>
/// <param name="Original">Id of the document that was published first.</param>
/// <param name="Copy">Id of the document that repeats it.</param>
/// <param name="Share">Share of the shorter text's wording that both have, from 0 to 1.</param>
public sealed record DocumentCopy(string Original, string Copy, double Share);
