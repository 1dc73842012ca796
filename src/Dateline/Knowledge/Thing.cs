namespace Dateline.Knowledge;

/// <summary>A weapon, vehicle, building or other thing that takes part in events.</summary>
/// <param name="Words">The lemma or phrase.</param>
/// <param name="Class">What sort of argument it makes.</param>
/// <param name="Type">Finer type as the file gives it ("fighter"); null when not given.</param>
internal sealed record Thing(string Words, ArgumentClass Class, string? Type);
