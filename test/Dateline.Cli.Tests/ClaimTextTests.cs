using System.Text;
using Dateline.Cli.Terminals;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli.Tests;

public sealed class ClaimTextTests
{
    private const string Report = "Rebels captured the town of Tarhuna on Monday, the army said. It rained.\n\nFive soldiers were killed and two were wounded.";

    private static readonly Lazy<DocumentReading> Reading = new(() => ReportReader.Load().Read(new Document
    {
        Id = "sha256:test", Text = Report, Published = new DateOnly(2020, 5, 28), Language = "en", Origin = "/home/somebody/a.txt",
    }));

    [Fact]
    public void Write_Screen_PutsClaimsUnderTheirSentence()
    {
        var text = Write(screen: true);

        text.ShouldStartWith("a.txt, 2020-05-28\n\n“Rebels captured the town of Tarhuna on Monday, the army said.”\n  c1   capture: Rebels · Tarhuna · 2020-05-25 – says ");
        text.Split("“Five soldiers").Length.ShouldBe(2);
        text.ShouldNotContain("rained");
    }

    [Fact]
    public void Write_Pipe_IsOneRowAClaimUnderOneHeader()
    {
        var lines = Write(screen: false).TrimEnd('\n').Split('\n');

        lines[0].ShouldStartWith("document\tclaim\tkind\t");
        lines.Length.ShouldBe(1 + Reading.Value.Claims.Count);
        lines.ShouldAllBe(line => line.Split('\t').Length == lines[0].Split('\t').Length);
    }

    [Fact]
    public void Write_MoreClaimsThanAScreenTakes_SaysSo()
    {
        using var stream = new MemoryStream();
        var terminal = Terminal(stream, screen: true);

        ClaimText.Write(terminal, Enumerable.Repeat((Reading.Value, Reading.Value.Claims[0]), 1001));
        terminal.Out.Flush();

        Encoding.UTF8.GetString(stream.ToArray()).ShouldContain("There are more");
    }

    private static string Write(bool screen)
    {
        using var stream = new MemoryStream();
        var terminal = Terminal(stream, screen);
        ClaimText.Write(terminal, Reading.Value.Claims.Select(claim => (Reading.Value, claim)));
        terminal.Out.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Terminal Terminal(MemoryStream stream, bool screen) =>
        new(stream) { Error = TextWriter.Null, In = () => Stream.Null, OutIsScreen = screen, Width = 120 };
}
