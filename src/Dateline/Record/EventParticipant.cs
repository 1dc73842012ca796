using Dateline.Model;

namespace Dateline.Record;

/// <summary>Who or what takes part in an event.</summary>
/// <param name="Role">The part.</param>
/// <param name="Actor">Id of the actor in the record; null for things, and for people that no claim identifies.</param>
/// <param name="Text">The actor's name, or the words of the first claim.</param>
/// <param name="Claims">The claims that say so, in order.</param>
public sealed record EventParticipant(Role Role, string? Actor, string Text, IReadOnlyList<ClaimKey> Claims);
