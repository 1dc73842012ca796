namespace Dateline.Intake.Html;

/// <summary>What data/intake/html.yaml says about pages. Immutable, so thread-safe.</summary>
internal sealed class HtmlRules
{
    private static readonly Lazy<HtmlRules> Loaded = new(() => new HtmlRules());

    private HtmlRules()
    {
        var root = IntakeData.Open("html.yaml");
        Published = IntakeData.List(root, "published");
        Publisher = IntakeData.List(root, "publisher");
        Title = IntakeData.List(root, "title");
        DropElements = IntakeData.Set(root, "drop-elements");
        DropRoles = IntakeData.Set(root, "drop-roles");
        DropWords = IntakeData.Set(root, "drop-words");
        KeepElements = IntakeData.Set(root, "keep-elements");
        Blocks = IntakeData.Set(root, "blocks");
        Gaps = IntakeData.Set(root, "gaps");
        DropBeginnings = IntakeData.List(root, "drop-beginnings");
    }

    internal static HtmlRules Default => Loaded.Value;

    internal string[] Published { get; }

    internal string[] Publisher { get; }

    internal string[] Title { get; }

    internal HashSet<string> DropElements { get; }

    internal HashSet<string> DropRoles { get; }

    internal HashSet<string> DropWords { get; }

    internal HashSet<string> KeepElements { get; }

    internal HashSet<string> Blocks { get; }

    internal HashSet<string> Gaps { get; }

    internal string[] DropBeginnings { get; }
}
