using System.Text.Json;

namespace Dateline.Cli.Tests.Verbs;

public sealed class ParseVerbTests
{
    private const string Text = "Forces captured Tarhuna. They left.";

    [Fact]
    public async Task Parse_Text_GivesConllu()
    {
        var run = await CommandRun.Of(["parse"], Text);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain("2\tcaptured\tcapture\tVERB\t");
        run.Out.Split('\n').Count(line => line.StartsWith("# text", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Parse_ItsOwnConllu_KeepsTheTokens()
    {
        var conllu = (await CommandRun.Of(["parse"], Text)).Out;

        var run = await CommandRun.Of(["parse", "-", "--tokens", "given"], conllu);

        Forms(run.Out).ShouldBe(Forms(conllu));
    }

    [Fact]
    public async Task Parse_AsJson_HasOffsetsThatFitTheText()
    {
        using var json = JsonDocument.Parse((await CommandRun.Of(["parse", "--format", "json"], Text)).Out);

        json.RootElement.GetProperty("sentences").GetArrayLength().ShouldBe(2);
        foreach (var token in json.RootElement.GetProperty("sentences").EnumerateArray().SelectMany(sentence => sentence.EnumerateArray()))
        {
            Text[token.GetProperty("start").GetInt32()..token.GetProperty("end").GetInt32()].ShouldBe(token.GetProperty("form").GetString());
        }
    }

    [Fact]
    public async Task Parse_BrokenConllu_IsRefusedWithItsLine()
    {
        var run = await CommandRun.Of(["parse", "-", "--tokens", "given"], "1\tonly\tthree\n");

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0010");
        run.Error.ShouldContain("Line 1");
    }

    [Fact]
    public async Task Parse_MissingFile_IsRefused() => (await CommandRun.Of("parse", "/no/such/file")).Error.ShouldContain("DL0009");

    private static List<string> Forms(string conllu) => [.. conllu.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')[1])];
}
