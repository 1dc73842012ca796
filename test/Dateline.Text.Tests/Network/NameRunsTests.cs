using Dateline.Text.Network;

namespace Dateline.Text.Tests.Network;

public class NameRunsTests
{
    [Fact]
    public void Settle_CommaBeforeCompanyWord_OneOrganisation()
    {
        // "Borealis , Inc. said": the labels know nothing, the words do.
        Settle(["Borealis", ",", "Inc.", "said"], [true, false, true, false], [3, 0, 0, -1]).ShouldBe([new NameSpan(0, 3, NameKind.Organisation)]);
    }

    [Fact]
    public void Settle_TitleAlone_NoName()
    {
        Settle(["President", "spoke"], [true, false], [1, -1]).ShouldBeEmpty();
    }

    [Fact]
    public void Settle_ProperNounOfASentence_KindOfItsLabels()
    {
        Settle(["Borealis", "spoke"], [true, false], [1, -1]).ShouldBe([new NameSpan(0, 1, NameKind.Person)]);
    }

    /// <summary>Settles names whose labels faintly prefer persons.</summary>
    private static List<NameSpan> Settle(string[] forms, bool[] proper, int[] heads)
    {
        var none = new bool[forms.Length];
        var scores = new float[forms.Length * NameLabels.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            scores[i * NameLabels.Count + NameLabels.Begin(NameKind.Person)] = proper[i] ? 1 : -9;
        }

        var labels = new int[forms.Length];
        new NameRuns(proper, none, none, none, heads, Array.ConvertAll(forms, f => NameWords.Of(f))).Settle(scores, NameLabels.Count, labels, new NameVotes[forms.Length]);
        var names = new List<NameSpan>();
        NameLabels.Collect(labels, 0, names);
        return names;
    }
}
