namespace Dateline.Knowledge;

/// <summary>What a name in the phrase table stands for. One name may stand for several.</summary>
/// <param name="Use">How the name is used.</param>
/// <param name="Actor">Id of the actor; null for names of places only.</param>
/// <param name="Place">Id of the place; null for names of actors only.</param>
/// <param name="Theatre">The theatre whose reports the name is limited to; null when it is not.</param>
internal sealed record KnownName(NameUse Use, string? Actor, string? Place, string? Theatre);
