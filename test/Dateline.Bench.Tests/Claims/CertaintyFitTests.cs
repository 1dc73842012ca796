using Dateline.Knowledge;

namespace Dateline.Bench.Tests.Claims;

/// <summary>Fitting the weights of signs, and judging confidences.</summary>
public sealed class CertaintyFitTests
{
    // Three reports; claims without an agent are right once in four, the others three times in four.
    private static readonly List<JudgedClaim> Claims =
    [
        .. Enumerable.Range(0, 240).Select(number => new JudgedClaim(
            number % 3, number % 2 == 0 ? [CertaintySign.NoAgent] : [], 0.5, number % 2 == 0 ? number % 8 == 0 : number % 8 != 1)),
    ];

    [Fact]
    public void Of_SignOfWrongClaims_LowersTheEstimate()
    {
        var fit = CertaintyFit.Of(Claims);

        fit.Of([]).ShouldBe(0.74, 0.04);
        fit.Of([CertaintySign.NoAgent]).ShouldBe(0.26, 0.04);
        fit.Weights[(int)CertaintySign.LongSentence].ShouldBe(0);
    }

    [Fact]
    public void LeaveOneReportOut_EstimatesEveryClaimOnce()
    {
        var estimated = CertaintyFit.LeaveOneReportOut(Claims);

        estimated.Count.ShouldBe(Claims.Count);
        Reliability.Brier(estimated).ShouldBeLessThan(Reliability.Brier(Claims));
    }

    [Fact]
    public void Brier_SureAndRight_IsZero() => Reliability.Brier([new JudgedClaim(0, [], 1, true), new JudgedClaim(0, [], 0, false)]).ShouldBe(0);
}
