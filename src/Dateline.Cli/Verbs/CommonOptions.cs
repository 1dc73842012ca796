using System.CommandLine;

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

    /// <summary><c>--min-confidence</c>.</summary>
    public static Option<double> MinConfidence()
    {
        var option = new Option<double>("--min-confidence") { Description = "Leave out claims that the reader was less sure of, from 0 to 1.", HelpName = "NUMBER" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError("--min-confidence is a number from 0 to 1, such as 0.5.");
            }
        });
        return option;
    }
}
