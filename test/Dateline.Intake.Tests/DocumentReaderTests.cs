using System.Security.Cryptography;
using System.Text;

namespace Dateline.Intake.Tests;

public class DocumentReaderTests
{
    [Fact]
    public void Read_PlainText_IsTheTextUnderTheHashOfItsBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Reading.Report);

        var captured = Reading.One(bytes, "report.txt");

        captured.Document.Text.ShouldBe(Reading.Report);
        captured.Document.Id.ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        captured.OriginalBytes.ToArray().ShouldBe(bytes);
        captured.Document.Origin.ShouldBe("report.txt");
        captured.Document.Language.ShouldBe("en");
        captured.Document.MediaType.ShouldBe("text/plain");
        captured.Document.Published.ShouldBeNull();
        captured.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Read_GivenMetadata_WinsOverWhatTheInputSays()
    {
        var given = new GivenMetadata { Title = "Given", Publisher = "Given Post", Published = new DateOnly(2020, 5, 28) };
        var line = $$"""{"text": "{{Reading.Report}}", "title": "Found", "publisher": "Found Times", "date": "2019-01-01"}""";

        var document = Reading.One(line, "a.jsonl", given).Document;

        document.Title.ShouldBe("Given");
        document.Publisher.ShouldBe("Given Post");
        document.Published.ShouldBe(new DateOnly(2020, 5, 28));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void Read_NothingButWhiteSpace_IsRefused(string text) => Reading.Refused(text, "empty.txt").Number.ShouldBe("DL0101");

    [Theory]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("PK\u0003\u0004....", "DOCX")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("{\\rtf1 hello}", "RTF")]
    [InlineData("<?xml version=\"1.0\"?><rss></rss>", "XML")]
    public void Read_KnownFormatThatIsNotText_IsRefusedByName(string start, string name)
    {
        var refusal = Reading.Refused(start, "file.bin");

        refusal.Code.ShouldBe(RefusalCode.NotText);
        refusal.What.ShouldContain(name);
        refusal.Message.ShouldStartWith("DL0102 file.bin, byte 0: ");
    }

    [Fact]
    public void Read_NullByte_IsRefusedWithItsPlace()
    {
        var refusal = Reading.Refused("some text\0 and more", "report.txt");

        refusal.Number.ShouldBe("DL0102");
        refusal.ByteOffset.ShouldBe(9);
    }

    public static TheoryData<byte[], byte[]> TwoEncodings { get; } = new()
    {
        { Encoding.UTF8.GetBytes(Reading.Report), Encoding.Unicode.GetBytes(Reading.Report) },
        { Encoding.UTF8.GetBytes(Reading.Report), Encoding.BigEndianUnicode.GetBytes(Reading.Report) },
        { Encoding.Unicode.GetBytes(Reading.Report), Encoding.UTF8.GetBytes(Reading.Report) },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Reading.Report)], Encoding.Latin1.GetBytes(Reading.Report) },
    };

    [Theory]
    [MemberData(nameof(TwoEncodings))]
    public void Read_EncodingThatChangesMidway_IsRefusedWithThePlace(byte[] first, byte[] second)
    {
        ArgumentNullException.ThrowIfNull(first);

        var refusal = Reading.All((byte[])[.. first, .. second], "two.txt").ShouldHaveSingleItem().ShouldBeOfType<Refusal>();

        refusal.Number.ShouldBe("DL0104");
        refusal.ByteOffset!.Value.ShouldBeInRange(first.Length - 1, first.Length + 1);
    }

    [Fact]
    public void Read_FullOfControlCharacters_IsRefused() =>
        Reading.Refused(string.Concat(Enumerable.Repeat("ab\u0001\u0002\u0007", 100))).Code.ShouldBe(RefusalCode.NotText);

    [Fact]
    public void Read_MoreBytesThanTheLimit_IsRefusedWithTheLimit()
    {
        var refusal = Reading.Refused(new string('a', 5000), "long.txt", new IntakeLimits { MaxDocumentBytes = 4096 });

        refusal.Number.ShouldBe("DL0103");
        refusal.Expected.ShouldContain("4,096");
    }

    [Fact]
    public void Read_ExactlyTheLimit_IsRead()
    {
        var text = string.Concat(Enumerable.Repeat("The town is in the hands of the army. ", 4096))[..100_000];

        var result = Reading.All(text, "x.txt", limits: new IntakeLimits { MaxDocumentBytes = 100_000 }).ShouldHaveSingleItem();

        result.ShouldBeOfType<CapturedDocument>().Document.Text.Length.ShouldBe(100_000);
    }

    [Fact]
    public void Read_StreamThatTricklesAndCannotSeek_IsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat(Reading.Report + "\n", 2000));

        var results = new DocumentReader().Read(new TricklingStream(Encoding.UTF8.GetBytes(text)), null, GivenMetadata.None, TestContext.Current.CancellationToken).ToList();

        results.ShouldHaveSingleItem().ShouldBeOfType<CapturedDocument>().Document.Text.ShouldBe(text);
    }

    [Fact]
    public void Read_StreamThatFails_ThrowsIOException() =>
        Should.Throw<IOException>(() => new DocumentReader().Read(new FailingStream(), "disk", GivenMetadata.None, TestContext.Current.CancellationToken).ToList());

    [Fact]
    public void ReadFile_Missing_IsRefused()
    {
        var result = new DocumentReader().ReadFile(Path.Combine(Path.GetTempPath(), "dateline-no-such-file.txt"), GivenMetadata.None, TestContext.Current.CancellationToken).ShouldHaveSingleItem();

        result.ShouldBeOfType<Refusal>().Number.ShouldBe("DL0112");
    }

    [Fact]
    public void ReadFile_Folder_IsRefused() =>
        new DocumentReader().ReadFile(Path.GetTempPath(), GivenMetadata.None, TestContext.Current.CancellationToken).ShouldHaveSingleItem().ShouldBeOfType<Refusal>().Code.ShouldBe(RefusalCode.CannotOpen);

    [Fact]
    public void Read_HeaderBlock_GivesMetadataAndStaysInTheText()
    {
        var text = "Title: Town changes hands\nSource: Harbour Gazette\nDate: 28 May 2020\n\n" + Reading.Report;

        var captured = Reading.One(text, "report.txt");

        captured.Document.Title.ShouldBe("Town changes hands");
        captured.Document.Publisher.ShouldBe("Harbour Gazette");
        captured.Document.Published.ShouldBe(new DateOnly(2020, 5, 28));
        captured.Document.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Date: 28 May 2020\n\n")]
    [InlineData("Title: Town changes hands\nTripoli: the army said so\n\n")]
    [InlineData("Title: Town changes hands\nDate: 28 May 2020\nThe army said\n\n")]
    public void Read_LinesThatAreNoHeaderBlock_GiveNoMetadata(string start)
    {
        var document = Reading.One(start + Reading.Report).Document;

        document.Title.ShouldBeNull();
        document.Published.ShouldBeNull();
    }

    [Fact]
    public void Read_CancelledBetweenLines_StopsAndKeepsWhatWasRead()
    {
        using var stop = new CancellationTokenSource();
        var lines = string.Join('\n', Enumerable.Range(0, 10).Select(number => $$"""{"text": "{{number}} {{Reading.Report}}"}"""));
        var read = new List<IntakeResult>();

        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var result in new DocumentReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "a.jsonl", GivenMetadata.None, stop.Token))
            {
                read.Add(result);
                if (read.Count == 3)
                {
                    stop.Cancel();
                }
            }
        });

        read.Count.ShouldBe(3);
    }
}
