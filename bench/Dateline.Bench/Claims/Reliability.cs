using System.Globalization;
using Dateline.Knowledge;

namespace Dateline.Bench;

/// <summary>How well confidences hold: of the claims given 0.8, eight in ten should be right. And what a user gets and loses at a threshold.</summary>
internal static class Reliability
{
    private static readonly double[] Bounds = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

    public static void Print(IReadOnlyCollection<JudgedClaim> claims, int missed)
    {
        Console.WriteLine("\nas shipped");
        Table(claims);
        Thresholds(claims, missed);
        Console.WriteLine("\neach report estimated by weights fitted to the others");
        Table(CertaintyFit.LeaveOneReportOut(claims));
        Console.WriteLine("\nweights fitted to all reports");
        var fit = CertaintyFit.Of(claims);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"base: {fit.Base:0.00}"));
        foreach (var sign in Enum.GetValues<CertaintySign>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign}: {fit.Weights[(int)sign]:0.00}   ({claims.Count(claim => claim.Signs.Contains(sign))} claims)"));
        }
    }

    /// <summary>Mean squared distance between estimate and outcome; 0 is perfect, and the share of right claims for all gives share × (1 − share).</summary>
    public static double Brier(IReadOnlyCollection<JudgedClaim> claims) => claims.Average(claim => Math.Pow(claim.Confidence - (claim.IsRight ? 1 : 0), 2));

    private static void Table(IReadOnlyCollection<JudgedClaim> claims)
    {
        for (var bin = 0; bin + 1 < Bounds.Length; bin++)
        {
            var inside = claims.Where(claim => claim.Confidence >= Bounds[bin] && claim.Confidence < Bounds[bin + 1]).ToList();
            if (inside.Count > 0)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Bounds[bin]:0.0}–{Math.Min(1, Bounds[bin + 1]):0.0}  claims {inside.Count,4}  estimated {inside.Average(claim => claim.Confidence):0.00}  right {inside.Average(claim => claim.IsRight ? 1.0 : 0):0.00}"));
            }
        }

        var share = claims.Average(claim => claim.IsRight ? 1.0 : 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Brier {Brier(claims):0.000}, against {share * (1 - share):0.000} of one estimate for all"));
    }

    private static void Thresholds(IReadOnlyCollection<JudgedClaim> claims, int missed)
    {
        foreach (var bound in (double[])[0, 0.5, 0.6, 0.7, 0.8])
        {
            var kept = claims.Where(claim => claim.Confidence >= bound).ToList();
            var right = kept.Count(claim => claim.IsRight);
            var wanted = claims.Count(claim => claim.IsRight) + missed;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"--min-confidence {bound:0.0}: {kept.Count} claims, of which right {(double)right / Math.Max(1, kept.Count):0.000}; of those annotated {(double)right / wanted:0.000}"));
        }
    }
}
