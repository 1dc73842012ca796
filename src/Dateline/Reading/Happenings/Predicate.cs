using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Quantities;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>A word that carries an event, while the document is being read.</summary>
internal sealed class Predicate
{
    /// <summary>Token that the arguments hang on.</summary>
    public required int Trigger { get; init; }

    /// <summary>First token of the trigger's words.</summary>
    public required int First { get; set; }

    /// <summary>One past the last token of the trigger's words.</summary>
    public required int End { get; set; }

    public required Frame Frame { get; init; }

    public required string Kind { get; set; }

    /// <summary>The light verb that lends its arguments ("launched" of "launched an offensive"); −1 when there is none.</summary>
    public int LightVerb { get; set; } = -1;

    /// <summary>A status that the words of the trigger or of its light verb carry; null when they carry none.</summary>
    public Status? OwnStatus { get; set; }

    public List<(Role Role, Nominal Filler)> Roles { get; } = [];

    public List<(PlaceRole Role, Nominal Filler)> Places { get; } = [];

    /// <summary>The event in the same sentence that brought this one about; null when none is told.</summary>
    public Predicate? Cause { get; set; }

    /// <summary>The event told before that a noun points back to ("the attack"); null when it points to none.</summary>
    public Predicate? Referent { get; set; }

    public TimeExpression? Time { get; set; }

    public List<(Quantity Quantity, string What)> Counts { get; } = [];

    public List<Attribution> Sources { get; } = [];

    public Status Status { get; set; }

    public bool IsBackground { get; set; }

    /// <summary>How likely kind, status, source and agent are all right, from 0 to 1.</summary>
    public double Certainty { get; set; }

    public IEnumerable<Nominal> Of(Role role) => Roles.Where(filler => filler.Role == role).Select(filler => filler.Filler);

    public void AddRole(Role role, Nominal filler)
    {
        // "They resumed their attacks": the same somebody, told twice.
        if (!Roles.Any(known => known.Role == role && (known.Filler == filler || (known.Filler.Entity is not null && known.Filler.Entity == filler.Entity))))
        {
            Roles.Add((role, filler));
        }
    }

    public void AddPlace(PlaceRole role, Nominal filler)
    {
        if (!Places.Any(known => known.Filler == filler))
        {
            Places.Add((role, filler));
        }
    }
}
