using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Intake.Tests.Text;

public class TextDecoderTests
{
    private const string Accented = "The general said “we hold Mişrātah – and al-Waţīyah” in the café, 20 km away. The army says that this is not true. 😀\n";

    public static TheoryData<string, bool> Encodings() => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_EveryEncoding_GivesTheSameText(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = string.Concat(Enumerable.Repeat(Accented, 3000));
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        Reading.One(bytes).Document.Text.ShouldBe(text);
    }

    [Fact]
    public void Read_Windows1252_IsDecodedAndNoted()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("The general said "), 0x93, .. Encoding.ASCII.GetBytes("the town is ours"), 0x94, .. Encoding.ASCII.GetBytes(" in the caf"), 0xE9, (byte)'.'];

        var captured = Reading.One(bytes);

        captured.Document.Text.ShouldBe("The general said “the town is ours” in the café.");
        captured.Notes.ShouldContain("read as Windows-1252");
    }

    [Fact]
    public void Read_Utf8WithStrayBytes_KeepsBothAndNotesHowMany()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("The army is in Mişrātah and the general was in the caf"), 0xE9, .. Encoding.UTF8.GetBytes(" with “them”.")];

        var captured = Reading.One(bytes);

        captured.Document.Text.ShouldBe("The army is in Mişrātah and the general was in the café with “them”.");
        captured.Notes.ShouldHaveSingleItem().ShouldContain("(1 bytes were not UTF-8)");
    }

    [Fact]
    public void Read_AnotherEightBitEncoding_IsRefused()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Армия заявила в понедельник, что взяла город после двух дней боёв.");

        Reading.Refused(cyrillic, "report.txt").Number.ShouldBe("DL0104");
    }

    [Fact]
    public void Read_LineEndsAndControls_AreMadeUniform()
    {
        var captured = Reading.One("The army said so.\r\nThe town\ris quiet.\u0085It\tis\u000Bnot \u001B[1mover\u007F.\uFEFF");

        captured.Document.Text.ShouldBe("The army said so.\nThe town\nis quiet.\nIt\tis not  [1mover .");
        captured.Notes.ShouldContain("3 control characters became spaces");
    }

    [Fact]
    public void Read_DecomposedLetters_AreNotComposed() => Reading.One("The cafe\u0301 was hit by the army.").Document.Text.ShouldBe("The cafe\u0301 was hit by the army.");

    [Fact]
    public void Decode_AnyText_ComesBackFromUtf8AndUtf16()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), any =>
        {
            // A null character first would make the mark of UTF-16 that of UTF-32.
            var text = "a" + any.Get;
            var expected = Dateline.Intake.Text.TextCleaner.Clean(text);
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            {
                byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
                Dateline.Intake.Text.TextDecoder.Decode(bytes).Text.ShouldBe(expected);
            }
        });
        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Clean_Twice_ChangesNothingMore() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var once = Dateline.Intake.Text.TextCleaner.Clean(text.Get);
            return Dateline.Intake.Text.TextCleaner.Clean(once) == once;
        }).QuickCheckThrowOnFailure();
}
