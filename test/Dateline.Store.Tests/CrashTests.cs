using System.Diagnostics;
using System.Globalization;

namespace Dateline.Store.Tests;

public sealed class CrashTests : IDisposable
{
    private const string ChildFile = "DATELINE_CRASH_TEST_FILE";

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accept_FailsAtAnyWrite_LeavesAllOrNothing()
    {
        using (var store = _folder.Open())
        {
            store.Accept("Fighters captured town 0.");
        }

        var before = _folder.DumpViews();
        var failures = 0;
        for (var failAt = 1; ; failAt++)
        {
            using (var store = _folder.Open())
            {
                var writes = 0;
                store.Database.BeforeWrite = sql =>
                {
                    if (++writes == failAt)
                    {
                        throw new TimeoutException(sql);
                    }
                };
                try
                {
                    store.Accept("Fighters captured town 1.\n\nThey left.").ShouldBe(AcceptOutcome.Added);
                    break;
                }
                catch (TimeoutException)
                {
                    failures++;
                    store.Database.BeforeWrite = null;
                    store.Verify().Problems.ShouldBeEmpty();
                }
            }

            _folder.DumpViews().ShouldBe(before);
        }

        failures.ShouldBeGreaterThan(10);
        using var after = _folder.Open();
        after.Documents().Count().ShouldBe(2);
        after.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Rebuild_FailsAtAnyWrite_LeavesTheViewsAsTheyWere()
    {
        using (var store = _folder.Open())
        {
            store.Accept("Fighters captured town 0.");
        }

        var before = _folder.DumpViews();
        for (var failAt = 1; ; failAt++)
        {
            using (var store = _folder.Open())
            {
                var writes = 0;
                store.Database.BeforeWrite = sql => _ = ++writes == failAt ? throw new TimeoutException(sql) : 0;
                try
                {
                    store.Rebuild();
                    break;
                }
                catch (TimeoutException)
                {
                }
            }

            _folder.DumpViews().ShouldBe(before);
        }

        _folder.DumpViews().ShouldBe(before);
    }

    [Fact]
    public async Task Accept_ProcessKilledMidway_KeepsEverythingAccepted()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [ChildFile] = _folder.File },
        };
        var assembly = typeof(CrashTests).Assembly.Location;
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals(Path.GetFileNameWithoutExtension(assembly), StringComparison.Ordinal))
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(assembly);
        }

        foreach (var argument in new[] { "-noLogo", "-explicit", "only", "-method", typeof(CrashTests).FullName + "." + nameof(Child_AcceptsUntilKilled) })
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var log = _folder.File + ".accepted";
        var patience = Stopwatch.StartNew();
        while (Accepted(log).Length < 25)
        {
            (child.HasExited || patience.Elapsed > TimeSpan.FromMinutes(1)).ShouldBeFalse("the child ended or never began");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;

        using var store = _folder.Open();
        var held = store.Documents().Select(document => document.Id).ToHashSet();
        var accepted = Accepted(log);
        accepted.ShouldAllBe(id => held.Contains(id));
        held.Count.ShouldBeLessThanOrEqualTo(accepted.Length + 1);
        store.Verify().Problems.ShouldBeEmpty();
        store.Accept("Fighters captured the town after the crash.").ShouldBe(AcceptOutcome.Added);
    }

    [Fact(Explicit = true)]
    public void Child_AcceptsUntilKilled()
    {
        var path = Environment.GetEnvironmentVariable(ChildFile);
        Assert.SkipWhen(path is null, "runs only as the child of another test");
        using var store = RecordStore.Open(path, TimeProvider.System, StoreAccess.ReadWrite);
        using var log = new StreamWriter(path + ".accepted") { AutoFlush = true };
        for (var i = 0; ; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Fighters captured town {i}.\n\n") + new string('x', i % 7 * 1000);
            store.Accept(text);
            log.Write(Samples.Document(text).Id + "\n");
        }
    }

    private static string[] Accepted(string log)
    {
        if (!File.Exists(log))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        var end = text.LastIndexOf('\n');
        return end < 0 ? [] : text[..end].Split('\n');
    }
}
