using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Somebody who is named as saying something, while the document is being read.</summary>
/// <param name="First">First token of the words that name them.</param>
/// <param name="End">One past the last.</param>
/// <param name="Entity">Who it is; null when the text leaves that open.</param>
/// <param name="Cue">Token of the word of saying; −1 when there is none.</param>
/// <param name="IsUnnamed">Whether the text leaves open who it is.</param>
/// <param name="Said">When they said so; null when the text does not tell.</param>
internal sealed record Attribution(int First, int End, Entity? Entity, int Cue, bool IsUnnamed, DateInterval? Said);
