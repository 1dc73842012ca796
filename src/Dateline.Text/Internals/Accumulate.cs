namespace Dateline.Text.Internals;

/// <summary>What a product does with what its target holds.</summary>
internal enum Accumulate
{
    /// <summary>Overwrites it.</summary>
    Replace,

    /// <summary>Adds to it.</summary>
    Add,
}
