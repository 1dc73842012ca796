using Dateline.Knowledge;
using Dateline.Store.Internals;

namespace Dateline.Store.Gazetteers;

/// <summary>Looks places up in a gazetteer that was imported.</summary>
/// <remarks>Safe to share between threads, which take turns. Names that were looked up lately are remembered.</remarks>
public sealed class ImportedGazetteer : IGazetteer, IDisposable
{
    private const int MostRemembered = 20_000;
    private const string Columns = "p.id, p.name, p.country, p.admin1, p.feature, p.population, p.latitude, p.longitude";

    private readonly Lock _turn = new();
    private readonly Database _database;
    private readonly Dictionary<string, IReadOnlyList<GazetteerPlace>> _remembered = new(StringComparer.Ordinal);

    private ImportedGazetteer(Database database)
    {
        _database = database;
        Version = string.Join(' ', database.Query("SELECT fingerprint, lines FROM source ORDER BY file", row => $"{row.Text(0)}:{row.Whole(1)}"));
    }

    /// <summary>Tells what it holds; another import changes it.</summary>
    public string Version { get; }

    /// <summary>Opens a gazetteer for look-ups.</summary>
    /// <exception cref="StoreException">There is none, the file is something else, or its import was not brought to its end.</exception>
    public static ImportedGazetteer Open(string path)
    {
        var database = GazetteerSchema.Open(path, StoreAccess.ReadOnly);
        if (GazetteerSchema.IsIndexed(database))
        {
            return new ImportedGazetteer(database);
        }

        database.Dispose();
        throw new StoreException(StoreError.ImportUnfinished, path, "the import of this gazetteer was not brought to its end", "Give the same 'gazetteer import' again: it goes on where it stopped");
    }

    /// <inheritdoc />
    public IReadOnlyList<GazetteerPlace> Find(ReadOnlySpan<char> name)
    {
        var key = GazetteerKey.Of(name);
        return key.Key.Length == 0 ? [] : Remembered(key.Spelling, () =>
        [
            .. _database.Query(
                $"SELECT {Columns}, MAX(n.spelling = $spelling) FROM name n JOIN place p ON p.id = n.place WHERE n.key = $key GROUP BY p.id",
                row => Place(row, row.Whole(8) == 1 ? NameMatch.Spelling : NameMatch.Article), ("$key", key.Key), ("$spelling", key.Spelling))
                .OrderBy(place => place.Match).ThenByDescending(place => place.Population ?? 0).ThenBy(place => place.Id, StringComparer.Ordinal),
        ]);
    }

    /// <inheritdoc />
    public IReadOnlyList<GazetteerPlace> FindAlike(ReadOnlySpan<char> name, string country)
    {
        var key = GazetteerKey.Of(name);
        return key.Sound.Length == 0 ? [] : Remembered($"{key.Spelling}@{country}", () =>
        [
            .. _database.Query(
                $"SELECT {Columns}, n.spelling FROM name n JOIN place p ON p.id = n.place WHERE n.sound = $sound AND p.country = $country",
                row => (Place: Place(row, NameMatch.Sound), Key: GazetteerKey.Of(row.Text(8))), ("$sound", key.Sound), ("$country", country))
                .Where(found => key.SoundsLike(found.Key)).Select(found => found.Place).DistinctBy(place => place.Id)
                .OrderByDescending(place => place.Population ?? 0).ThenBy(place => place.Id, StringComparer.Ordinal),
        ]);
    }

    /// <inheritdoc />
    public void Dispose() => _database.Dispose();

    private IReadOnlyList<GazetteerPlace> Remembered(string key, Func<IReadOnlyList<GazetteerPlace>> find)
    {
        lock (_turn)
        {
            if (_remembered.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_remembered.Count >= MostRemembered)
            {
                _remembered.Clear();
            }

            return _remembered[key] = find();
        }
    }

    private static GazetteerPlace Place(Row row, NameMatch match) => new()
    {
        Id = $"geonames:{row.Whole(0)}",
        Name = row.Text(1),
        Country = row.Text(2),
        Admin1 = row.Text(3) is { Length: > 0 } admin1 ? admin1 : null,
        FeatureCode = row.Text(4),
        Population = row.Whole(5) is > 0 and var population ? population : null,
        Latitude = row.NumberOrNull(6),
        Longitude = row.NumberOrNull(7),
        Match = match,
    };
}
