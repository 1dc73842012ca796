using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Dateline.Store.Internals;

/// <summary>One connection to one SQLite file: the only place, with <see cref="Row"/> and <see cref="SqliteErrors"/>, that knows the SQLite library.</summary>
/// <remarks>Not thread-safe. Errors of SQLite leave as <see cref="StoreException"/>.</remarks>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    private Database(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    /// <summary>The file, for messages.</summary>
    internal string Path { get; }

    /// <summary>Called before every statement that may write; tests throw from it to stand for a crash there.</summary>
    internal Action<string>? BeforeWrite { get; set; }

    /// <summary>Whether the system lets this connection read only, whatever was asked for.</summary>
    internal bool IsReadOnly => raw.sqlite3_db_readonly(_connection.Handle!, "main") == 1;

    /// <summary>Opens a file as it is, without looking at what it holds.</summary>
    internal static Database Open(string path, StoreAccess access, TimeSpan patience) =>
        Open(path, path, access == StoreAccess.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate, patience);

    /// <summary>Opens a file that cannot change, on a disk where SQLite cannot make the files that it keeps beside a database.</summary>
    internal static Database OpenUnchanging(string path, TimeSpan patience) =>
        Open(path, $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly, patience);

    /// <summary>Opens an empty database that vanishes with the connection; large ones spill to the disk.</summary>
    internal static Database OpenTemporary() => Open("(temporary)", string.Empty, SqliteOpenMode.ReadWriteCreate, TimeSpan.FromSeconds(1));

    internal void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        BeforeWrite?.Invoke(sql);
        try
        {
            if (!_prepared.TryGetValue(sql, out var command))
            {
                _prepared.Add(sql, command = _connection.CreateCommand());
                command.CommandText = sql;
            }

            Bind(command, parameters);
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (SqliteErrors.Translate(e, Path) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>The rows of a query, one at a time; the row is valid only inside <paramref name="read"/>.</summary>
    internal IEnumerable<T> Query<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, parameters);
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
        {
            yield return Guard(() => read(new Row(reader)));
        }
    }

    internal T? First<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] parameters) =>
        Query(sql, read, parameters).FirstOrDefault();

    internal string? Text(string sql, params (string Name, object? Value)[] parameters) => First(sql, row => row.TextOrNull(0), parameters);

    internal long Whole(string sql, params (string Name, object? Value)[] parameters) => First(sql, row => row.Whole(0), parameters);

    /// <summary>Bytes of one value, read piece by piece; the caller disposes of the stream before the next write.</summary>
    internal Stream OpenBytes(string table, string column, long row) =>
        Guard<Stream>(() => new SqliteBlob(_connection, table, column, row, readOnly: true));

    /// <summary>Does all of the work or none of it.</summary>
    internal T Transact<T>(Func<T> work)
    {
        Execute("BEGIN IMMEDIATE");
        var done = false;
        try
        {
            var result = work();
            Execute("COMMIT");
            done = true;
            return result;
        }
        finally
        {
            // SQLite itself rolls back on some errors (full disk); a second rollback would hide the first error.
            if (!done && raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
            {
                Rollback();
            }
        }
    }

    /// <summary>Sees one state of the database for the length of the work, whatever others write meanwhile.</summary>
    internal T Observe<T>(Func<T> work)
    {
        using var begin = _connection.CreateCommand();
        begin.CommandText = "BEGIN";
        Guard(begin.ExecuteNonQuery);
        try
        {
            return work();
        }
        finally
        {
            Rollback();
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static Database Open(string path, string source, SqliteOpenMode mode, TimeSpan patience)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)),
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return new Database(path, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            if (SqliteErrors.Translate(e, path) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }

    private void Rollback()
    {
        using var rollback = _connection.CreateCommand();
        rollback.CommandText = "ROLLBACK";
        rollback.ExecuteNonQuery();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (SqliteErrors.Translate(e, Path) is { } translated)
        {
            throw translated;
        }
    }
}
