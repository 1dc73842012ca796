namespace Dateline.Cli;

/// <summary>Turns of phrase in messages.</summary>
internal static class Words
{
    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(long number, string noun) => Count(number, noun, noun + "s");

    /// <summary>"1 entry", "2 entries".</summary>
    public static string Count(long number, string noun, string plural) => number == 1 ? $"1 {noun}" : $"{number:N0} {plural}";
}
