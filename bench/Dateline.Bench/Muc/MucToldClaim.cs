using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>A claim that the scheme would tell of, with what tells its incident from others.</summary>
internal sealed class MucToldClaim
{
    /// <summary>How far behind a deed what came of it may be told, in characters.</summary>
    public const int Reach = 300;

    private const int LongestDays = 7;

    public MucToldClaim(Claim claim, string type, DocumentReading reading)
    {
        (Claim, Type) = (claim, type);
        if (claim.Event.Time?.Interval is { Earliest: { } earliest, Latest: { } latest } && latest.DayNumber - earliest.DayNumber < LongestDays)
        {
            (Earliest, Latest) = (earliest, latest);
        }

        Places = [.. from place in claim.Event.Places
                     let known = reading.Places.FirstOrDefault(other => other.Id == place.Place)
                     where known is { Precision: not PlacePrecision.Country }
                     select known.Id];
        Victims = [.. from role in claim.Event.Roles
                      where role.Role == Role.Patient && reading.Actors.Any(actor => actor.Id == role.Actor && actor.Kind == ActorKind.Person)
                      select role.Actor!];
    }

    public Claim Claim { get; }

    public string Type { get; }

    /// <summary>First day, where the claim tells a week or less.</summary>
    public DateOnly? Earliest { get; }

    public DateOnly? Latest { get; }

    /// <summary>Places within a country.</summary>
    public HashSet<string> Places { get; }

    /// <summary>People named as hit.</summary>
    public HashSet<string> Victims { get; }

    public int Start => Claim.Evidence.Start;

    public bool IsEffect => MucKinds.IsEffect(Claim);
}
