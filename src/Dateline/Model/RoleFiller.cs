namespace Dateline.Model;

/// <summary>Who or what plays a role in an event.</summary>
/// <param name="Role">The role.</param>
/// <param name="Span">Where the text names the filler.</param>
/// <param name="Text">The words there; a pronoun stays a pronoun.</param>
/// <param name="Actor">Id of the actor in the reading; null for things, and for people that the text does not identify.</param>
public sealed record RoleFiller(Role Role, Span Span, string Text, string? Actor);
