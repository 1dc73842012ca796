using System.Globalization;

namespace Dateline.Intake;

/// <summary>The words of every refusal, in one place; who refuses adds where.</summary>
internal static class Refusals
{
    private const string AnyFormat = "plain text, HTML or JSON";

    internal static Refusal Empty(string what) =>
        Make(RefusalCode.Empty, what, "the text of a report", "Check that the file was saved or downloaded whole");

    internal static Refusal NotText(string what) =>
        Make(RefusalCode.NotText, what, AnyFormat, "Save the report as text, for a PDF by: pdftotext report.pdf report.txt");

    internal static Refusal TooLarge(string what, int limit) =>
        Make(RefusalCode.TooLarge, what, $"at most {limit.ToString("N0", CultureInfo.InvariantCulture)} bytes", "Split it into one file a report, or put one report a line into JSON lines");

    internal static Refusal UnknownEncoding() =>
        Make(
            RefusalCode.UnknownEncoding,
            "the bytes make sense neither as UTF-8, nor as UTF-16, nor as Windows-1252",
            "text in one of these encodings",
            "Convert it, for example by: iconv -f WINDOWS-1251 -t UTF-8 report.txt");

    internal static Refusal EncodingChanges() =>
        Make(
            RefusalCode.UnknownEncoding,
            "the encoding changes here between UTF-16 and one of single bytes",
            "one encoding in the whole file",
            "Split the file here and convert the part in UTF-16, for example by: iconv -f UTF-16LE -t UTF-8 part.txt");

    internal static Refusal NotEnglish(string name, string code) =>
        Make(RefusalCode.NotEnglish, $"this looks like {name} ({code})", "a report in English", "Translate it, or read it anyway with --force; little will be found in it");

    internal static Refusal NoMainText() =>
        Make(RefusalCode.NoMainText, "the page holds no text", "a page with its report in it, not one that a script fills later", "Save the page from the browser, or copy the report into a text file");

    internal static Refusal HtmlTooComplex(int limit) =>
        Make(
            RefusalCode.HtmlTooComplex,
            $"the page has more than {limit.ToString("N0", CultureInfo.InvariantCulture)} elements, or thousands nested without end",
            "the page of one report",
            "Copy the report into a text file");

    internal static Refusal BadJson(string what) =>
        Make(RefusalCode.BadJson, what, "one JSON object a report", "Mend the line; the other lines are read without it");

    internal static Refusal NoText(IEnumerable<string> fields, IEnumerable<string> names) =>
        Make(
            RefusalCode.NoText,
            $"the object has no text; its fields are: {string.Join(", ", fields.Take(10).Select(Quote))}",
            $"one of the fields {string.Join(", ", names)}",
            "Rename the field that holds the text");

    internal static Refusal BadField(string what, string expected) => Make(RefusalCode.BadField, what, expected, "Mend the field");

    internal static Refusal BadDate(string problem) =>
        Make(RefusalCode.BadDate, problem, PublicationDate.Expected, "Mend the date, or give the right one with --published");

    private static string Quote(string field) => field.Length <= 40 ? field : field[..40] + "…";

    private static Refusal Make(RefusalCode code, string what, string expected, string remedy) => new() { Code = code, What = what, Expected = expected, Remedy = remedy };
}
