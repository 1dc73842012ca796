using Microsoft.Data.Sqlite;

namespace Dateline.Store.Internals;

/// <summary>The row that a query stands on; valid until the query moves on.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    internal int Count => reader.FieldCount;

    internal string Text(int column) => reader.GetString(column);

    internal string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    internal long Whole(int column) => reader.GetInt64(column);

    internal long? WholeOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    internal double? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    internal byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    internal object Any(int column) => reader.GetValue(column);
}
