using Dateline.Exports;
using Dateline.Knowledge;
using Dateline.Record;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Computes the record from everything a database holds.</summary>
internal static class RecordLoader
{
    /// <summary>The record of a database; nothing is written.</summary>
    /// <exception cref="StoreException">The database is missing, of another version, or damaged.</exception>
    public static async Task<RecordIndex> LoadAsync(VerbContext context, string database)
    {
        var knowledge = Task.Run(KnowledgeBase.Load);
        using var store = RecordStore.Open(database, context.Clock, StoreAccess.ReadOnly);
        return Build(store, await knowledge);
    }

    /// <summary>The record of a database that is open.</summary>
    public static RecordIndex Build(RecordStore store, KnowledgeBase knowledge)
    {
        var readings = store.Readings().ToList();
        return new RecordIndex(RecordBuilder.Build(readings, knowledge), readings);
    }
}
