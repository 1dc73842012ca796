using System.Text;

namespace Dateline.Intake.Tests;

/// <summary>Short ways to read something in a test.</summary>
internal static class Reading
{
    internal const string Report =
        "The army said on Monday that it had taken the town after two days of fighting. A spokesman for the rebels denied that they had left. "
        + "Residents told reporters by telephone that shops were closed and that the road to the north was cut.";

    internal static IReadOnlyList<IntakeResult> All(byte[] bytes, string? name = null, GivenMetadata? given = null, IntakeLimits? limits = null, LanguagePolicy languages = LanguagePolicy.EnglishOnly) =>
        [.. new DocumentReader(limits, languages).Read(bytes, name, given ?? GivenMetadata.None)];

    internal static IReadOnlyList<IntakeResult> All(string text, string? name = null, GivenMetadata? given = null, IntakeLimits? limits = null) =>
        All(Encoding.UTF8.GetBytes(text), name, given, limits);

    internal static CapturedDocument One(byte[] bytes, string? name = null, GivenMetadata? given = null, LanguagePolicy languages = LanguagePolicy.EnglishOnly) =>
        All(bytes, name, given, languages: languages).ShouldHaveSingleItem().ShouldBeOfType<CapturedDocument>();

    internal static CapturedDocument One(string text, string? name = null, GivenMetadata? given = null) => One(Encoding.UTF8.GetBytes(text), name, given);

    internal static Refusal Refused(byte[] bytes, string? name = null, IntakeLimits? limits = null) =>
        All(bytes, name, limits: limits).ShouldHaveSingleItem().ShouldBeOfType<Refusal>();

    internal static Refusal Refused(string text, string? name = null, IntakeLimits? limits = null) => Refused(Encoding.UTF8.GetBytes(text), name, limits);
}
