using Dateline.Text.Network;

namespace Dateline.Text.Tests.Network;

public class WordVectorsTests
{
    private static readonly WordVectors Vectors = SmallVectors.For("gen", "zurich", "don't");

    [Theory]
    [InlineData("gen", 0)]
    [InlineData("GEN", 0)]
    [InlineData("Gen.", 0)]
    [InlineData("Zürich", 1)]
    [InlineData("DON’T", 2)]
    [InlineData("", -1)]
    [InlineData(".", -1)]
    [InlineData("general", -1)]
    [InlineData("é\ud83d", -1)]
    public void Find_HoweverWritten_TheWord(string form, int row) => Vectors.Find(form).ShouldBe(row);

    [Fact]
    public void Find_EndlessWord_None() => Vectors.Find(new string('ü', 10_000)).ShouldBe(-1);

    [Fact]
    public void Read_WhatWasWritten_SameVectors()
    {
        using var stream = new MemoryStream();
        Vectors.Write(stream);
        stream.Position = 0;

        var read = WordVectors.Read(stream);

        var (before, after) = (new float[Vectors.Columns], new float[Vectors.Columns]);
        Vectors.CopyTo(1, before);
        read.CopyTo(read.Find("zurich"), after);
        after.ShouldBe(before);
        read.Fingerprint.ShouldBe(Vectors.Fingerprint);
    }
}
