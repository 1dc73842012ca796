using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Intake.Tests;

public class ArbitraryBytesTests
{
    private static readonly string?[] Names = [null, "a.txt", "a.html", "a.jsonl", "a.json", "a.bin"];

    private static readonly string[] Pieces =
    [
        "{\"text\": \"", "\"}", "\n", "[", "{", "<html>", "<p>", "</div>", "<script>", "\\ud83d", "\"date\":", "2020-02-30", ",", "\uFEFF", "<!--", "&#xD800;", "<meta charset=x>", "<table><td>",
        "<script type=\"application/ld+json\">", "{\"datePublished\": 5}", "</script>", "Date: 5\nTitle: x\n\n", "The army said that it had the town. ",
    ];

    [Fact]
    public void Read_ArbitraryBytes_GivesDocumentsOrRefusalsAndNeverThrows() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ShouldBeSound(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_ArbitraryMixturesOfFormats_GivesDocumentsOrRefusalsAndNeverThrows()
    {
        var mixtures = Gen.Elements(Pieces).ListOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))).ToArbitrary();

        Prop.ForAll(mixtures, bytes => ShouldBeSound(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void ShouldBeSound(byte[] bytes)
    {
        foreach (var name in Names)
        {
            var results = Reading.All(bytes, name);
            results.ShouldNotBeEmpty();
            foreach (var result in results)
            {
                if (result is CapturedDocument captured)
                {
                    captured.Document.Text.ShouldNotBeNullOrWhiteSpace();
                    captured.Document.Text.ShouldBe(Dateline.Intake.Text.TextCleaner.Clean(captured.Document.Text));
                    captured.Document.Id.ShouldEndWith(Convert.ToHexStringLower(SHA256.HashData(captured.OriginalBytes.Span)));
                }
                else
                {
                    result.ShouldBeOfType<Refusal>().Message.ShouldMatch(@"^DL01\d\d .+: .+\. Expected .+\. .+\.$");
                }
            }
        }
    }
}
