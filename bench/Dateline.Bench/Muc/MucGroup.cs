using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>Claims that tell of one incident.</summary>
internal sealed class MucGroup(string type)
{
    /// <summary>How far from an arrest the deed may be told that it is for, in characters.</summary>
    private const int BesideArrest = 200;

    private readonly List<Claim> _claims = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _victims = new(StringComparer.Ordinal);
    private DateOnly? _earliest;
    private DateOnly? _latest;

    /// <summary>Its type: that of the means or the deed where the claims tell both it and what came of it.</summary>
    public string Type { get; private set; } = type;

    /// <summary>Its claims, in the order of the report.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Whether the report tells of it on a day, at a place or with a name, or in its lead: other mentions of violence are of violence at large.</summary>
    public bool IsParticular(int endOfLead) => _earliest is not null || _places.Count > 0 || _victims.Count > 0 || _claims[0].Event.Trigger.Span.Start < endOfLead;

    /// <summary>Whether a claim, of an arrest, is told beside it.</summary>
    public bool IsBeside(Claim other) => _claims.Exists(claim => Math.Abs(claim.Event.Trigger.Span.Start - other.Event.Trigger.Span.Start) < BesideArrest);

    /// <summary>Whether a claim of a type can be about it: nothing that both tell is told otherwise.</summary>
    public bool Takes(MucToldClaim told)
    {
        var isNear = told.Start - _claims[^1].Evidence.End < MucToldClaim.Reach;
        if (told.Type != Type && !(isNear && (told.IsEffect || _claims.TrueForAll(MucKinds.IsEffect))))
        {
            return false;
        }

        var isOtherDay = told.Earliest is { } first && _earliest is { } own && (first > _latest || told.Latest < own);
        var isOtherPlace = told.Places.Count > 0 && _places.Count > 0 && !told.Places.Overlaps(_places);
        return !isOtherDay && (!isOtherPlace || told.Victims.Overlaps(_victims));
    }

    public void Add(MucToldClaim told)
    {
        Type = _claims.Count == 0 || (told.Type != Type && !told.IsEffect) ? told.Type : Type;
        _claims.Add(told.Claim);
        _places.UnionWith(told.Places);
        _victims.UnionWith(told.Victims);
        _earliest ??= told.Earliest;
        _latest ??= told.Latest;
    }
}
