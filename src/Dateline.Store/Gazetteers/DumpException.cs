namespace Dateline.Store.Gazetteers;

/// <summary>A dump cannot be imported; the importer adds where, and tells the user.</summary>
/// <param name="what">What is wrong, as a clause.</param>
internal sealed class DumpException(string what) : Exception(what);
