using Dateline.Knowledge;
using Dateline.Store.Internals;

namespace Dateline.Store.Gazetteers;

/// <summary>Imports dumps of GeoNames (https://download.geonames.org/export/dump/) into a file that a reader can look places up in.</summary>
/// <remarks>
/// A dump is read line by line and entered in batches, each together with how far it has come: memory stays small, and an import that was interrupted goes on where it stopped.
/// Not safe for several threads.
/// </remarks>
public sealed class GazetteerImport : IDisposable
{
    private const int LinesOfBatch = 20_000;

    private readonly Database _database;

    private GazetteerImport(Database database) => _database = database;

    /// <summary>Opens the gazetteer to import into; makes the file when there is none.</summary>
    /// <exception cref="StoreException">The file is something else, or cannot be written.</exception>
    public static GazetteerImport Open(string path) => new(GazetteerSchema.Open(path, StoreAccess.ReadWrite));

    /// <summary>Imports one dump: places (allCountries, cities…, one country) or alternate names, as text or in its archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told how many lines are in after each batch; null to tell nobody.</param>
    /// <param name="cancellation">Asks to stop; what is in stays, and the next import goes on from there.</param>
    /// <exception cref="StoreException">The file cannot be read or is no dump; the message says where and what was expected.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public ImportOutcome Add(string path, IProgress<long>? progress, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        long lines = 0;
        try
        {
            using var dump = DumpFile.Open(path);
            var held = _database.First(
                "SELECT lines, done FROM source WHERE file = $file AND fingerprint = $fingerprint", row => (Lines: row.Whole(0), IsDone: row.Whole(1) == 1), ("$file", name), ("$fingerprint", dump.Fingerprint));
            if (held.IsDone)
            {
                return new ImportOutcome(held.Lines, 0, WasHeld: true);
            }

            while (lines < held.Lines && dump.Lines.Next() is not null)
            {
                lines++;
            }

            GazetteerSchema.DropIndex(_database);
            long added = 0;
            for (var isDone = false; !isDone;)
            {
                cancellation.ThrowIfCancellationRequested();
                added += _database.Transact(() =>
                {
                    var entered = EnterBatch(dump.Lines, ref lines, out isDone);
                    _database.Execute(
                        "INSERT INTO source VALUES ($file, $fingerprint, $lines, $done) ON CONFLICT (file) DO UPDATE SET fingerprint = $fingerprint, lines = $lines, done = $done",
                        ("$file", name), ("$fingerprint", dump.Fingerprint), ("$lines", lines), ("$done", isDone ? 1 : 0));
                    return entered;
                });
                progress?.Report(lines);
            }

            return new ImportOutcome(lines, added, WasHeld: false);
        }
        catch (DumpException broken)
        {
            // What was there before the bad dump can still be searched.
            GazetteerSchema.Index(_database);
            throw new StoreException(
                StoreError.NotADump, lines == 0 ? path : $"{path}, line {lines}", broken.Message, "Give a dump of GeoNames (allCountries.zip, alternateNamesV2.zip, or a country's, as XX.zip) as it was downloaded");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            GazetteerSchema.Index(_database);
            throw new StoreException(StoreError.DumpUnreadable, path, missing.Message.TrimEnd('.'), "Check the path and the permissions", missing);
        }
    }

    /// <summary>Makes the gazetteer ready to be searched, after the last dump.</summary>
    /// <returns>The number of places in it.</returns>
    public long Complete()
    {
        GazetteerSchema.Index(_database);
        return _database.Whole("SELECT COUNT(*) FROM place");
    }

    /// <inheritdoc />
    public void Dispose() => _database.Dispose();

    private long EnterBatch(BoundedLines source, ref long lines, out bool isDone)
    {
        var before = _database.Whole("SELECT total_changes()");
        long places = 0;
        isDone = false;
        for (var count = 0; count < LinesOfBatch; count++)
        {
            if (source.Next() is not { } line)
            {
                isDone = true;
                break;
            }

            lines++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = GeoNamesRow.Read(line, out var fault) ?? throw new DumpException(fault);
            if (row.IsKept && row.IsAlternateName)
            {
                EnterName(row, "SELECT $place, $spelling, $key, $sound WHERE EXISTS (SELECT 1 FROM place WHERE id = $place)");
            }
            else if (row.IsKept)
            {
                places++;
                EnterPlace(row);
            }
        }

        // A dump holds either places or names: names that were there already, or whose place is not, change nothing.
        return places > 0 ? places : _database.Whole("SELECT total_changes()") - before;
    }

    private void EnterPlace(GeoNamesRow row)
    {
        _database.Execute(
            "INSERT OR REPLACE INTO place VALUES ($id, $name, $country, $admin1, $feature, $population, $latitude, $longitude)",
            ("$id", row.Id), ("$name", row.Names[0]), ("$country", row.Country), ("$admin1", row.Admin1), ("$feature", row.Feature), ("$population", row.Population),
            ("$latitude", row.Latitude), ("$longitude", row.Longitude));
        EnterName(row, "VALUES ($place, $spelling, $key, $sound)");
    }

    private void EnterName(GeoNamesRow row, string source)
    {
        foreach (var name in row.Names)
        {
            if (GazetteerKey.Of(name) is { Key.Length: > 0 } key)
            {
                _database.Execute($"INSERT OR IGNORE INTO name {source}", ("$place", row.Id), ("$spelling", key.Spelling), ("$key", key.Key), ("$sound", key.Sound));
            }
        }
    }
}
