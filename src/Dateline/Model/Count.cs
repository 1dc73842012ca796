namespace Dateline.Model;

/// <summary>A number of people or things in an event, with the bounds that the words set.</summary>
/// <param name="What">What is counted, in the words of the text, with what befell them for people ("civilians killed", "armored vehicles").</param>
/// <param name="Low">Least number that the words allow; null when they set no such bound ("up to 20").</param>
/// <param name="High">Greatest number that the words allow; null when they set no such bound ("at least 10").</param>
/// <param name="Value">The number written; null when there is none ("dozens" has bounds only).</param>
/// <param name="Modifier">The word that sets the bounds ("more than", "approximately", "at least"); null when there is none.</param>
/// <param name="Span">Where the words of the number are, modifier included.</param>
public sealed record Count(string What, long? Low, long? High, long? Value, string? Modifier, Span Span);
