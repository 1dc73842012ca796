using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class NameListsTests
{
    [Fact]
    public void Read_LinesOfKindAndName_ByKind()
    {
        var lists = NameLists.Read(["L\tDakar", "O\tRed Crescent", "P\tAmina", ""]);

        lists.Places.ShouldBe(["Dakar"]);
        lists.Organisations.ShouldBe(["Red Crescent"]);
        lists.GivenNames.ShouldBe(["Amina"]);
    }
}
