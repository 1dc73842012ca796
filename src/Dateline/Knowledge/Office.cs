namespace Dateline.Knowledge;

/// <summary>An office that a person held for a time.</summary>
/// <param name="Title">The title, lower-case ("commander").</param>
/// <param name="Of">The body, country or group that the office is in, as "file/id"; null when unknown.</param>
/// <param name="From">First day; null when unknown or open.</param>
/// <param name="To">Last day; null when unknown or open.</param>
public sealed record Office(string Title, string? Of, DateOnly? From, DateOnly? To);
