using Dateline.Knowledge;

namespace Dateline.Intake;

/// <summary>What others call the parts of a report: data/intake/fields.yaml. Immutable, so thread-safe.</summary>
internal sealed class FieldNames
{
    private static readonly Lazy<FieldNames> LoadedJson = new(() => Load("json"));
    private static readonly Lazy<FieldNames> LoadedHeader = new(() => Load("header"));

    private readonly Dictionary<string, string[]> _names;

    private FieldNames(DataNode node) =>
        _names = node.Fields.ToDictionary(part => part.Key, part => part.Value.Words().ToArray(), StringComparer.Ordinal);

    /// <summary>Fields of JSON objects.</summary>
    internal static FieldNames Json => LoadedJson.Value;

    /// <summary>Keys of header blocks.</summary>
    internal static FieldNames Header => LoadedHeader.Value;

    internal string[] Text => _names["text"];

    internal string[] Title => _names["title"];

    internal string[] Publisher => _names["publisher"];

    internal string[] Published => _names["published"];

    internal string[] Address => _names["address"];

    internal string[] Language => _names["language"];

    internal IEnumerable<string> All => _names.Values.SelectMany(names => names);

    private static FieldNames Load(string key) => new(IntakeData.Field(IntakeData.Open("fields.yaml"), key));
}
