using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

public sealed class AtomNumbersTests
{
    [Fact]
    public void FindOrAdd_MoreAtomsThanFirstFit_NumbersEachOnce()
    {
        const int Count = 40_000;
        var numbers = new AtomNumbers();

        for (var i = 0; i < Count; i++)
        {
            numbers.FindOrAdd($"atom{i}").ShouldBe(i);
        }

        for (var i = 0; i < Count; i++)
        {
            numbers.Find($"atom{i}").ShouldBe(i);
            numbers.FindOrAdd($"atom{i}").ShouldBe(i);
        }
    }

    [Fact]
    public void Find_AtomNeverAdded_SaysNone()
    {
        var numbers = new AtomNumbers();
        numbers.FindOrAdd("misrata");

        numbers.Find("misrat").ShouldBe(-1);
        numbers.Find("").ShouldBe(-1);
    }
}
