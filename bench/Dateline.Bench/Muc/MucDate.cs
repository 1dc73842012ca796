namespace Dateline.Bench.Muc;

/// <summary>When an incident was: a day, a range of days, or some day until one.</summary>
/// <param name="Earliest">First day; null for "some day until".</param>
/// <param name="Latest">Last day.</param>
internal sealed record MucDate(DateOnly? Earliest, DateOnly? Latest);
