using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>A common noun for people or for a body of people.</summary>
/// <param name="Words">The lemma or phrase.</param>
/// <param name="Class">What sort of argument it makes.</param>
/// <param name="Kind">What sort of actor it is.</param>
internal sealed record PersonNoun(string Words, ArgumentClass Class, ActorKind Kind);
