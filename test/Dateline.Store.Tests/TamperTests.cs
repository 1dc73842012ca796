namespace Dateline.Store.Tests;

public sealed class TamperTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public TamperTests()
    {
        using var store = _folder.Open();
        for (var i = 1; i <= 4; i++)
        {
            store.Accept($"Fighters captured town {i}.");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE journal SET payload = replace(payload, 'reader-1', 'reader-9') WHERE seq = 4", VerifyProblemKind.EntryAltered, 4L)]
    [InlineData("UPDATE journal SET time = '2019-01-01T00:00:00.0000000Z' WHERE seq = 1", VerifyProblemKind.EntryAltered, 1L)]
    [InlineData("UPDATE journal SET kind = 'decision-taken' WHERE seq = 3", VerifyProblemKind.EntryAltered, 3L)]
    [InlineData("UPDATE journal SET previous = hash WHERE seq = 3", VerifyProblemKind.ChainBroken, 3L)]
    [InlineData("DELETE FROM journal WHERE seq = 5", VerifyProblemKind.EntryMissing, 5L)]
    [InlineData("DELETE FROM journal WHERE seq = 1", VerifyProblemKind.EntryMissing, 1L)]
    [InlineData("DELETE FROM journal WHERE seq > 6", VerifyProblemKind.EndMoved, 6L)]
    [InlineData("INSERT INTO journal SELECT 9, kind, time, payload, hash, hash FROM journal WHERE seq = 8", VerifyProblemKind.EntryAltered, 9L)]
    [InlineData("UPDATE journal SET payload = 'nonsense' WHERE seq = 2", VerifyProblemKind.EntryUnreadable, 2L)]
    [InlineData("DELETE FROM blobs WHERE number = 1", VerifyProblemKind.BytesMissing, 1L)]
    [InlineData("UPDATE blobs SET gzip = zeroblob(20) WHERE number = 2", VerifyProblemKind.BytesAltered, null)]
    [InlineData("UPDATE blobs SET gzip = (SELECT b.gzip FROM blobs b WHERE b.number = 3) WHERE number = 2", VerifyProblemKind.BytesAltered, null)]
    [InlineData("UPDATE blobs SET length = length + 1 WHERE number = 2", VerifyProblemKind.BytesAltered, null)]
    [InlineData("INSERT INTO blobs VALUES (99, 'aa', 0, zeroblob(0))", VerifyProblemKind.BytesUnclaimed, null)]
    [InlineData("UPDATE claims SET status = 'denied' WHERE document = 3", VerifyProblemKind.ViewDiffers, null)]
    [InlineData("DELETE FROM documents WHERE number = 7", VerifyProblemKind.ViewDiffers, null)]
    [InlineData("UPDATE passage_text SET text = 'nothing happened' WHERE rowid = 1", VerifyProblemKind.ViewDiffers, null)]
    public void Verify_AlteredBehindTheBack_IsFound(string sql, VerifyProblemKind kind, long? entry)
    {
        _folder.Tamper("PRAGMA foreign_keys = OFF", sql);

        var report = Verify();

        report.Problems.ShouldContain(problem => problem.Kind == kind && problem.Entry == entry, string.Join('\n', report.Problems.Select(problem => problem.Message)));
    }

    [Fact]
    public void Verify_TwoEntriesSwapped_IsFound()
    {
        _folder.Tamper(
            "UPDATE journal SET seq = 100 WHERE seq = 3", "UPDATE journal SET seq = 3 WHERE seq = 5", "UPDATE journal SET seq = 5 WHERE seq = 100");

        var report = Verify();

        report.Problems.ShouldContain(problem => problem.Kind == VerifyProblemKind.ChainBroken && problem.Entry == 3);
        report.Problems.ShouldContain(problem => problem.Kind == VerifyProblemKind.EntryAltered && problem.Entry == 5);
    }

    [Fact]
    public void Verify_TailCutWithItsNote_IsFoundOnlyByANotedHead()
    {
        JournalHead noted;
        using (var store = _folder.Open())
        {
            noted = store.Head;
        }

        _folder.Tamper("DELETE FROM journal WHERE seq > 6", "UPDATE meta SET value = (SELECT '6:' || hash FROM journal WHERE seq = 6) WHERE key = 'head'");
        using var again = _folder.Open();
        again.Rebuild();

        again.Verify().Problems.ShouldAllBe(problem => problem.Kind == VerifyProblemKind.BytesUnclaimed);
        again.Verify(noted).Problems.ShouldContain(problem => problem.Kind == VerifyProblemKind.NotedHeadMissing && problem.Entry == 8);
        again.Verify(again.Head).Problems.ShouldNotContain(problem => problem.Kind == VerifyProblemKind.NotedHeadMissing);
    }

    [Fact]
    public void Verify_GuardRemoved_IsFound()
    {
        using (var raw = _folder.OpenRaw())
        {
            raw.Execute("DROP TRIGGER journal_keeps_rows");
        }

        Verify().Problems.ShouldHaveSingleItem().Kind.ShouldBe(VerifyProblemKind.GuardMissing);
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE seq = 8")]
    [InlineData("UPDATE journal SET time = 'never' WHERE seq = 8")]
    [InlineData("INSERT OR REPLACE INTO journal SELECT seq, kind, 'never', payload, previous, hash FROM journal WHERE seq = 8")]
    [InlineData("INSERT INTO journal SELECT 20, kind, time, payload, previous, hash FROM journal WHERE seq = 8")]
    [InlineData("DELETE FROM blobs")]
    [InlineData("UPDATE blobs SET length = 0")]
    public void Journal_AlteredWithTheGuardsOn_IsForbidden(string sql)
    {
        using (var raw = _folder.OpenRaw())
        {
            Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => raw.Execute(sql)).SqliteErrorCode.ShouldBe(19);
        }

        Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_JournalEndsElsewhereThanNoted_IsRefused()
    {
        _folder.Tamper("DELETE FROM journal WHERE seq = 8");
        using var store = _folder.Open();

        Should.Throw<StoreException>(() => store.Accept("Fighters captured town 5.")).Error.ShouldBe(StoreError.Damaged);
    }

    [Fact]
    public void Rebuild_ViewsAltered_MendsThem()
    {
        var before = _folder.DumpViews();
        _folder.Tamper("DELETE FROM claims", "DROP TABLE passage_text");

        using (var store = _folder.Open())
        {
            store.Rebuild();
            store.Verify().Problems.ShouldBeEmpty();
        }

        _folder.DumpViews().ShouldBe(before);
    }

    private VerifyReport Verify()
    {
        using var store = _folder.Open(StoreAccess.ReadOnly);
        return store.Verify();
    }
}
