using Dateline.Cli.Terminals;

namespace Dateline.Cli.Tests.Terminals;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain – “quoted” Mişrātah", "plain – “quoted” Mişrātah")]
    [InlineData("  two\r\n\tlines  ", "two lines")]
    [InlineData("\u001b[31mred\u001b[0m", "�[31mred�[0m")]
    [InlineData("\u009b2J", "�2J")]
    [InlineData("bell\a", "bell�")]
    [InlineData("over\u202egnp.exe", "over�gnp.exe")]
    [InlineData("zero\u200bwidth", "zero�width")]
    [InlineData("", "")]
    public void Line_HostileText_IsMadeHarmless(string text, string expected) => SafeText.Line(text).ShouldBe(expected);

    // Not in the theory above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void Line_LoneSurrogate_IsReplaced() => SafeText.Line("lone \ud800 half").ShouldBe("lone � half");

    [Fact]
    public void Block_Lines_AreKept() => SafeText.Block("a\tb\nc\r\u001b]0;title\a").ShouldBe("a b\nc��]0;title�");
}
