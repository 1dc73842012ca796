namespace Dateline.Knowledge;

/// <summary>What a <see cref="DataNode"/> is. The numbers are part of the compiled format.</summary>
internal enum DataSort
{
    /// <summary>YAML's null, or an empty file.</summary>
    Nothing = 0,

    /// <summary>One word or phrase.</summary>
    Text = 1,

    /// <summary>A list of nodes.</summary>
    List = 2,

    /// <summary>Named fields, each with a node.</summary>
    Fields = 3,
}
