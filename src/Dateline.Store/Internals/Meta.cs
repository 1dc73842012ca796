namespace Dateline.Store.Internals;

/// <summary>What the store notes about itself.</summary>
internal static class Meta
{
    /// <summary>Number and hash of the last journal entry, so that a tail that was cut off is missed.</summary>
    internal const string Head = "head";

    /// <summary>Version of the views.</summary>
    internal const string Views = "views";

    internal static string? Get(Database database, string key) => database.Text("SELECT value FROM meta WHERE key = $key", ("$key", key));

    internal static void Set(Database database, string key, string value) =>
        database.Execute("INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", ("$key", key), ("$value", value));
}
