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

    [Fact]
    public void Settle_TitleBeforeAName_NoPartOfIt()
    {
        // The labels took "Dr. Orlova" for the name; the parse says that "Dr." is a title.
        Settle(["Dr.", "Orlova", "spoke"], [true, true, false], [1, 2, -1], [1, 2, 0], title: [true, false, false]).ShouldBe([new NameSpan(1, 2, NameKind.Person)]);
    }

    [Fact]
    public void Settle_SecondNameOfAListOfTwoWords_OneName()
    {
        // "Brega , Ben Jawad fell": "Jawad" heads the second name and is the conjunct.
        Settle(["Brega", ",", "Ben", "Jawad", "fell"], [true, false, true, true, false], [4, 3, 3, 0, -1], conjunct: [false, false, false, true, false])
            .ShouldBe([new NameSpan(0, 1, NameKind.Person), new NameSpan(2, 4, NameKind.Person)]);
    }

    [Fact]
    public void Settle_LabelsGoOnWhereTheParseBreaks_OneName()
    {
        Settle(["Bank", "of", "Borealis", "closed"], [true, false, true, false], [3, 2, 3, -1], [1, 2, 2, 0]).ShouldBe([new NameSpan(0, 3, NameKind.Person)]);
    }

    /// <summary>Settles names whose labels faintly prefer persons.</summary>
    private static List<NameSpan> Settle(string[] forms, bool[] proper, int[] heads, int[]? labels = null, bool[]? title = null, bool[]? conjunct = null)
    {
        var none = new bool[forms.Length];
        var scores = new float[forms.Length * NameLabels.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            scores[i * NameLabels.Count + NameLabels.Begin(NameKind.Person)] = proper[i] ? 1 : -9;
        }

        labels ??= new int[forms.Length];
        new NameRuns(proper, none, title ?? none, conjunct ?? none, heads, Array.ConvertAll(forms, f => NameWords.Of(f))).Settle(scores, NameLabels.Count, labels, new NameVotes[forms.Length]);
        var names = new List<NameSpan>();
        NameLabels.Collect(labels, 0, names);
        return names;
    }
}
