namespace Dateline.Knowledge;

/// <summary>A tie to another actor that held for a time.</summary>
/// <param name="Actor">The other actor, as "file/id".</param>
/// <param name="From">First day; null when unknown or open.</param>
/// <param name="To">Last day; null when unknown or open.</param>
public sealed record DatedLink(string Actor, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the tie held on a day; unknown days and open bounds exclude nothing.</summary>
    public bool HeldOn(DateOnly? day) => day is null || (!(day < From) && !(To < day));
}
