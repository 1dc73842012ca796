using Dateline.Knowledge;

namespace Dateline.Bench;

/// <summary>Fits the weights of the signs of certainty: logistic regression with a ridge, by gradient descent. The same claims give the same weights.</summary>
internal sealed class CertaintyFit
{
    // A dozen reports decide: a weight must be worth more than two claims of evidence before it grows.
    private const double Ridge = 2;
    private const int Rounds = 5000;
    private const double Step = 0.5;

    private CertaintyFit(double @base, double[] weights)
    {
        Base = @base;
        Weights = weights;
    }

    public double Base { get; }

    /// <summary>By the number of the sign.</summary>
    public IReadOnlyList<double> Weights { get; }

    public static CertaintyFit Of(IReadOnlyCollection<JudgedClaim> claims)
    {
        double @base = 0;
        var weights = new double[Enum.GetValues<CertaintySign>().Length];
        var gradient = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            double baseGradient = 0;
            foreach (var claim in claims)
            {
                var miss = Chance(@base, weights, claim.Signs) - (claim.IsRight ? 1 : 0);
                baseGradient += miss;
                foreach (var sign in claim.Signs)
                {
                    gradient[(int)sign] += miss;
                }
            }

            @base -= Step * baseGradient / claims.Count;
            for (var sign = 0; sign < weights.Length; sign++)
            {
                weights[sign] -= Step * (gradient[sign] + (Ridge * weights[sign])) / claims.Count;
            }
        }

        return new CertaintyFit(@base, weights);
    }

    /// <summary>Each claim with the estimate of weights fitted to all other reports.</summary>
    public static List<JudgedClaim> LeaveOneReportOut(IReadOnlyCollection<JudgedClaim> claims) =>
    [
        .. claims.GroupBy(claim => claim.Report).SelectMany(report =>
        {
            var fit = Of([.. claims.Where(claim => claim.Report != report.Key)]);
            return report.Select(claim => claim with { Confidence = fit.Of(claim.Signs) });
        }),
    ];

    public double Of(IEnumerable<CertaintySign> signs) => Chance(Base, Weights, signs);

    private static double Chance(double @base, IReadOnlyList<double> weights, IEnumerable<CertaintySign> signs) => 1 / (1 + Math.Exp(-(@base + signs.Sum(sign => weights[(int)sign]))));
}
