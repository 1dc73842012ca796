using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary>The bundled reports are complete and are inside the program.</summary>
public sealed class SamplesTests
{
    [Fact]
    public void Samples_InTheProgram_HoldEveryReport()
    {
        var names = typeof(Program).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("samples/", StringComparison.Ordinal)).ToList();

        names.ShouldContain("samples/agencies-and-papers.jsonl");
        names.Count(name => name.EndsWith(".html", StringComparison.Ordinal)).ShouldBe(3);
        names.ShouldContain("samples/statements.jsonl");
    }

    [Theory]
    [InlineData("agencies-and-papers.jsonl", 7)]
    [InlineData("statements.jsonl", 2)]
    public void JsonLines_EachReport_SaysWhoPublishedItAndWhen(string file, int expected)
    {
        using var stream = typeof(Program).Assembly.GetManifestResourceStream("samples/" + file)!;
        using var reader = new StreamReader(stream);
        var reports = 0;
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
            json.RootElement.GetProperty("publisher").GetString().ShouldNotBeNullOrWhiteSpace();
            json.RootElement.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            DateOnly.ParseExact(json.RootElement.GetProperty("published").GetString()!, "yyyy-MM-dd").Year.ShouldBe(2020);
            reports++;
        }

        reports.ShouldBe(expected);
    }
}
