namespace Dateline.Exports;

/// <summary>How JSON is laid out. The values are the same either way.</summary>
public enum JsonLayout
{
    /// <summary>One line without spaces: for storing and for lines of JSON.</summary>
    Compact,

    /// <summary>Indented by two spaces: for people.</summary>
    Indented,
}
