using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Intake;
using Dateline.Store;

namespace Dateline.Cli.Tests;

/// <summary>Every number that a user can see is in docs/errors.md, once.</summary>
public sealed partial class ErrorNumbersTests
{
    [Fact]
    public void Documentation_ListsEveryNumber_Once()
    {
        var listed = File.ReadLines(Path.Combine(Checkout.Root, "docs", "errors.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        var used = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Dateline.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Number().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(Enum.GetValues<RefusalCode>().Select(code => Numbered((int)code)))
            .Concat(Enum.GetValues<StoreError>().Select(error => Numbered((int)error)));

        listed.ShouldBeUnique();
        listed.Order(StringComparer.Ordinal).ShouldBe(used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string Numbered(int code) => "DL" + code.ToString("0000", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (DL\d{4}) \|")]
    private static partial Regex Row();

    [GeneratedRegex("\"(DL\\d{4})\"")]
    private static partial Regex Number();
}
