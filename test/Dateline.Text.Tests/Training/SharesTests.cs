using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class SharesTests
{
    [Fact]
    public void Keep_MoreThanFits_LargestKeptAndMadeWhole()
    {
        var shares = new Shares(2);

        shares.Keep(1, [0.05f, 0.4f, 0.1f, 0.25f, 0.2f]);

        shares.Answers(1).ToArray().ShouldBe([1, 3, 4, 2]);
        shares.Parts(1)[0].ShouldBe(0.4f / 0.95f, 1e-6f);
    }

    [Fact]
    public void Keep_FewerThanFit_RestHasNoShare()
    {
        var shares = new Shares(1);

        shares.Keep(0, [0.25f, 0.75f]);

        shares.Parts(0).ToArray().ShouldBe([0.75f, 0.25f, 0, 0]);
    }
}
