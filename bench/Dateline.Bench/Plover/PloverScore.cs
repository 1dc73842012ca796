using System.Globalization;

namespace Dateline.Bench.Plover;

/// <summary>Counts over sentences: types and modes that are right, and actors found, extra and missed in each role.</summary>
internal sealed class PloverScore
{
    private readonly ClaimTally _country = new();
    private readonly ClaimTally _source = new();
    private readonly ClaimTally _target = new();
    private readonly ClaimTally _sector = new();

    public int Cases { get; private set; }

    public int RightTypes { get; private set; }

    public int TypesAmongClaims { get; private set; }

    public int Modes { get; private set; }

    public int RightModes { get; private set; }

    public double ActorF1 => _country.F1;

    /// <summary>Counts one sentence.</summary>
    /// <param name="key">What the coders saw.</param>
    /// <param name="type">The type of the answer; null when nothing was read.</param>
    /// <param name="mode">Its mode.</param>
    /// <param name="allTypes">The types of everything that was read from the sentence.</param>
    /// <param name="sources">Who acts, in the answer.</param>
    /// <param name="targets">Who is acted on, in the answer.</param>
    /// <returns>Whether type, sources and targets are all right.</returns>
    public bool Add(PloverCase key, string? type, string? mode, IEnumerable<string> allTypes, IReadOnlyList<PloverActor> sources, IReadOnlyList<PloverActor> targets)
    {
        Cases++;
        var isRight = type == key.Type;
        RightTypes += isRight ? 1 : 0;
        TypesAmongClaims += allTypes.Contains(key.Type) ? 1 : 0;
        if (key.Mode is not null)
        {
            Modes++;
            RightModes += isRight && mode == key.Mode ? 1 : 0;
        }

        foreach (var (wanted, found, tally) in ((IReadOnlyList<PloverActor>, IReadOnlyList<PloverActor>, ClaimTally)[])[(key.Sources, sources, _source), (key.Targets, targets, _target)])
        {
            var same = Match(wanted, found, (want, have) => want.Country == have.Country);
            isRight &= same == wanted.Count && same == found.Count;
            Count(tally, wanted.Count, found.Count, same);
            Count(_country, wanted.Count, found.Count, same);
            Count(_sector, wanted.Count, found.Count, Match(wanted, found, (want, have) => want.Country == have.Country && (want.Sector is null || want.Sector == have.Sector)));
        }

        return isRight;
    }

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences {Cases}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"type   accuracy {(double)RightTypes / Math.Max(1, Cases):0.000} ({RightTypes} right)   among all claims of the sentence {(double)TypesAmongClaims / Math.Max(1, Cases):0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mode   accuracy {(double)RightModes / Math.Max(1, Modes):0.000} of the {Modes} that have one"));
        _country.Print("actor");
        _source.Print("  source");
        _target.Print("  target");
        _sector.Print("and sector");
    }

    private static int Match(IReadOnlyList<PloverActor> wanted, IReadOnlyList<PloverActor> found, Func<PloverActor, PloverActor, bool> isSame)
    {
        var left = wanted.ToList();
        return found.Count(have => left.Find(want => isSame(want, have)) is { } match && left.Remove(match));
    }

    private static void Count(ClaimTally tally, int wanted, int found, int same)
    {
        tally.Right += same;
        tally.Extra += found - same;
        tally.Missed += wanted - same;
    }
}
