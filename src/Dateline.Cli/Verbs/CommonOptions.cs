using System.CommandLine;
using System.Globalization;

namespace Dateline.Cli.Verbs;

/// <summary>Options that several verbs have, alike in all of them.</summary>
internal static class CommonOptions
{
    /// <summary>The file that is used unless <c>--db</c> names another.</summary>
    public const string DefaultDatabase = "dateline.db";

    /// <summary><c>--db</c>.</summary>
    public static Option<string> Database() => new("--db")
    {
        Description = "The database.",
        HelpName = "PATH",
        DefaultValueFactory = _ => DefaultDatabase,
    };

    /// <summary>The gazetteer that is used unless <c>--gazetteer</c> names another.</summary>
    public const string DefaultGazetteer = "dateline.gazetteer";

    /// <summary><c>--gazetteer</c>.</summary>
    public static Option<string?> Gazetteer() => new("--gazetteer")
    {
        Description = $"The gazetteer that 'gazetteer import' makes; default {DefaultGazetteer}, which read uses where it lies beside the database.",
        HelpName = "PATH",
    };

    /// <summary>Where the gazetteer of a database is, unless named.</summary>
    public static string GazetteerBeside(string? database) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database ?? DefaultDatabase))!, DefaultGazetteer);

    /// <summary><c>--min-confidence</c>.</summary>
    public static Option<double> MinConfidence() => new("--min-confidence")
    {
        Description = "Leave out claims that the reader was less sure of, from 0 to 1.",
        HelpName = "NUMBER",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var least) && least is >= 0 and <= 1)
            {
                return least;
            }

            result.AddError("--min-confidence is a number from 0 to 1, such as 0.5.");
            return 0;
        },
    };

    /// <summary>An option whose value is one of a few words: the names of an enumeration in small letters.</summary>
    public static Option<T> Choice<T>(string name, string description, T usual)
        where T : struct, Enum
    {
        var words = Array.ConvertAll(Enum.GetNames<T>(), word => word.ToLowerInvariant());
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (Array.IndexOf(words, word.ToLowerInvariant()) is >= 0 and var at)
                {
                    return Enum.GetValues<T>()[at];
                }

                result.AddError($"{name} {word}: expected {string.Join(" or ", words)}.");
                return usual;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }
}
