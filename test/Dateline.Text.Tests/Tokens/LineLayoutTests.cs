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
