using System.Diagnostics;

namespace Dateline.Intake.Tests.Html;

public class HostilePageTests
{
    public static TheoryData<string, string> Hostile() => new()
    {
        { "deep", string.Concat(Enumerable.Repeat("<div>", 20_000)) + Reading.Report },
        { "deep formatting", string.Concat(Enumerable.Repeat("<b><i>", 20_000)) + Reading.Report },
        { "deep tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 10_000)) + Reading.Report },
        { "misnested", string.Concat(Enumerable.Repeat("<a><p><b></a>", 5_000)) + Reading.Report },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"a{number}=1 ")) + ">" + Reading.Report },
        { "one attribute", "<p class=\"" + new string('x', 1_000_000) + "\">" + Reading.Report },
        { "entities", "<p>" + string.Concat(Enumerable.Repeat("&notin;&#x1F600;&bogus", 50_000)) + Reading.Report },
        { "unclosed comment", "<p>" + Reading.Report + "</p><!--" + new string('-', 1_000_000) },
        { "deep JSON", "<script type=\"application/ld+json\">" + new string('[', 500_000) + "</script><p>" + Reading.Report },
        { "breaks", "<p>" + Reading.Report + string.Concat(Enumerable.Repeat("<br>", 50_000)) },
        { "classes", string.Concat(Enumerable.Repeat("<p class=\"a-b-c-d-e-f-g-h\">x</p>", 30_000)) + Reading.Report },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostilePage_EndsSoon(string what, string body)
    {
        var watch = Stopwatch.StartNew();

        var results = Reading.All("<html><body>" + body);

        results.ShouldHaveSingleItem(what);
        // Generous, for loaded machines: without its guards each of these takes minutes or ends the process.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), what);
    }
}
