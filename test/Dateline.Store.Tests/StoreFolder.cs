using Dateline.Store.Internals;

namespace Dateline.Store.Tests;

/// <summary>A folder that vanishes with the test, and the store in it.</summary>
internal sealed class StoreFolder : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("dateline-store-").FullName;

    internal string File => Path.Combine(Folder, "dateline.db");

    internal TimeProvider Time { get; } = new SteppingTime();

    internal RecordStore Open(StoreAccess access = StoreAccess.ReadWrite) => RecordStore.Open(File, Time, access, TimeSpan.FromSeconds(1));

    /// <summary>Opens the file as another program would, with none of the store's care.</summary>
    internal Database OpenRaw() => Database.Open(File, StoreAccess.ReadWrite, TimeSpan.FromSeconds(1));

    /// <summary>Does what somebody does who alters the file behind the store's back: takes the guards off, alters, puts them back.</summary>
    internal void Tamper(params string[] statements)
    {
        using var raw = OpenRaw();
        foreach (var (name, _) in Schema.Guards)
        {
            raw.Execute($"DROP TRIGGER {name}");
        }

        foreach (var sql in statements)
        {
            raw.Execute(sql);
        }

        foreach (var (_, sql) in Schema.Guards)
        {
            raw.Execute(sql);
        }
    }

    /// <summary>All of the views, as text.</summary>
    internal string DumpViews()
    {
        using var raw = OpenRaw();
        return string.Join('\n', Schema.Views.SelectMany(view => raw.Query(
            view.Listing, row => view.Name + "|" + string.Join('|', Enumerable.Range(0, row.Count).Select(column => row.Any(column).ToString())))));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class SteppingTime : TimeProvider
    {
        private DateTimeOffset _now = new(2020, 5, 28, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1);
    }
}
