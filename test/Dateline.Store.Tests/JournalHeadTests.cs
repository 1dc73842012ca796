using System.Security.Cryptography;
using System.Text;

namespace Dateline.Store.Tests;

public sealed class JournalHeadTests
{
    [Fact]
    public void Parse_WhatWasPrinted_ComesBack()
    {
        var head = new JournalHead(12, new string('a', 64));

        JournalHead.Parse(head.ToString()).ShouldBe(head);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("x:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("1:gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Parse_AnythingElse_IsNull(string text) => JournalHead.Parse(text).ShouldBeNull();

    [Fact]
    public void Hash_OfEveryEntry_IsWhatTheDocumentationSays()
    {
        using var folder = new StoreFolder();
        using (var store = folder.Open())
        {
            store.Accept("Fighters captured the “town”.");
        }

        using var raw = folder.OpenRaw();
        var entries = raw.Query(
            "SELECT 'dateline-journal/1' || char(10) || seq || char(10) || kind || char(10) || time || char(10) || previous || char(10) || payload, hash FROM journal",
            row => (Hashed: row.Text(0), Hash: row.Text(1))).ToList();

        entries.Count.ShouldBe(2);
        entries.ShouldAllBe(entry => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Hashed))) == entry.Hash);
    }
}
