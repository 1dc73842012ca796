using Dateline.Text.Tokens;

namespace Dateline.Text.Tests.Tokens;

public class LineLayoutTests
{
    [Fact]
    public void EndOfBlock_ShortLines_EachLineIsABlock() => Blocks("Rebels take town\nBy our staff\nThe town fell.").ShouldBe(3);

    [Fact]
    public void EndOfBlock_BlankLine_AlwaysEndsABlock() => Blocks("One\r\n\r\nTwo\n \nThree").ShouldBe(3);

    [Fact]
    public void EndOfBlock_WrappedLines_OneBlockAParagraph()
    {
        const string Text = "The convoy crossed the border at night and reached the town\nbefore the guards at the northern gate had seen that any of\nthe trucks were missing from the depot.\n\nThe second paragraph is just as long as the first and so its\nlines end where there is no more room.";

        Blocks(Text).ShouldBe(2);
    }

    [Fact]
    public void EndOfBlock_WrappedLinesBehindALongOne_OneBlockAParagraph()
    {
        const string Heading = "NORTHERN DISTRICT, 3 JANUARY (A NEWS AGENCY OF THE PROVINCE) -- THE CONVOY CROSSED THE BORDER AT NIGHT AND REACHED THE TOWN LATE";
        const string Text = $"{Heading}\nbefore the guards at the northern gate had seen that any of\nthe trucks were missing from the depot, and long before the\nmayor of the town and his deputies were told of it by their\nwives, who had heard the engines in the night and had stood\nat the windows of the houses along the road to the river to\nsee what it was that went by without a light or a sound and\nwould not stop at the gate of the bridge that had been shut\nfor the night.";

        Blocks(Text).ShouldBe(1);
    }

    private static int Blocks(string text)
    {
        var layout = LineLayout.Of(text);
        var blocks = 0;
        for (var from = 0; from < text.Length; blocks++)
        {
            from = layout.EndOfBlock(text, from) + 1;
        }

        return blocks;
    }
}
