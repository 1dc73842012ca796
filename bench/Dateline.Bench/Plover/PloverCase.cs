namespace Dateline.Bench.Plover;

/// <summary>One sentence of the key with the event that its coders saw in it.</summary>
/// <param name="Id">The key's name of the case.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Type">The type of event, in the names of PLOVER 2021.</param>
/// <param name="Mode">The mode, in lower case; null when the key gives none.</param>
/// <param name="Sources">Who acts.</param>
/// <param name="Targets">Who is acted on.</param>
internal sealed record PloverCase(string Id, string Text, string Type, string? Mode, IReadOnlyList<PloverActor> Sources, IReadOnlyList<PloverActor> Targets);
