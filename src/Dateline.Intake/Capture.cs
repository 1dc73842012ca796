using System.Security.Cryptography;
using Dateline.Intake.Html;
using Dateline.Intake.Json;
using Dateline.Intake.Languages;
using Dateline.Intake.Text;
using Dateline.Model;

namespace Dateline.Intake;

/// <summary>The reading of one input.</summary>
internal sealed class Capture(InputSource source, GivenMetadata given, IntakeLimits limits, LanguagePolicy languages)
{
    // Text has hardly any control characters; a binary file without null bytes has them all over.
    private const int OneControlIn = 50;
    private const int FewControls = 8;

    /// <summary>At least one result.</summary>
    internal IEnumerable<IntakeResult> Results(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = source.Peek();
        if (FormatSniffer.Unreadable(start.Span) is { } format)
        {
            return [At(Refusals.NotText($"this is {format}"), null, 0)];
        }

        if (NoText(start.Span) is { } refusal)
        {
            return [refusal];
        }

        return FormatSniffer.Sniff(start.Span, source.Name) switch
        {
            FileFormat.JsonLines => JsonLines(cancellation),
            FileFormat.Json => Json(cancellation),
            FileFormat.Html => [Whole(limits.MaxHtmlBytes, Page)],
            _ => [Whole(limits.MaxDocumentBytes, PlainText)],
        };
    }

    private IntakeResult Whole(int limit, Func<ReadOnlyMemory<byte>, IntakeResult> read)
    {
        limit = Math.Min(limit, limits.MaxDocumentBytes);
        if (source.ReadAll(limit) is not { } bytes)
        {
            return At(Refusals.TooLarge("there are more bytes than that", limit), null, null);
        }

        return bytes.IsEmpty ? At(Refusals.Empty("there are no bytes"), null, null) : NoText(bytes.Span) ?? read(bytes);
    }

    private Refusal? NoText(ReadOnlySpan<byte> bytes) =>
        TextDecoder.FindChange(bytes) is >= 0 and var change ? At(Refusals.EncodingChanges(), null, change)
        : TextDecoder.FindNull(bytes) is >= 0 and var zero ? At(Refusals.NotText("there is a null byte, so this is no text"), null, zero)
        : null;

    private IntakeResult PlainText(ReadOnlyMemory<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes.Span);
        if (Check(decoded) is { } refusal)
        {
            return refusal;
        }

        var draft = new Draft(bytes, decoded.Text, "text/plain");
        Describe(decoded, draft.Notes);
        if (HeaderBlock.Find(decoded.Text) is { } header)
        {
            draft.Title = header.Title;
            draft.Publisher = header.Publisher;
            if (header.Published is { } words)
            {
                draft.Published = PublicationDate.TryRead(words, out var day, out var problem) ? day : null;
                draft.Notes.Add(problem is null ? "the header block before the text was read as its metadata" : $"the date in the header block was not used: {problem}");
            }
        }

        return Finish(draft);
    }

    private IntakeResult Page(ReadOnlyMemory<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes.Span, DeclaredEncoding.Find(bytes.Span));
        if (Check(decoded) is { } refusal)
        {
            return refusal;
        }

        if (HtmlReader.Read(decoded.Text, limits) is not { } page)
        {
            return At(Refusals.HtmlTooComplex(limits.MaxHtmlElements), null, null);
        }

        if (page.Text.Length == 0)
        {
            return At(Refusals.NoMainText(), null, null);
        }

        var draft = new Draft(bytes, page.Text, "text/html") { Title = page.Title, Publisher = page.Publisher, Published = page.Published };
        Describe(decoded, draft.Notes);
        draft.Notes.AddRange(page.Notes);
        if (page.DateProblem is { } problem && given.Published is null)
        {
            draft.Notes.Add($"the page gives a date of publication that was not used: {problem}");
        }

        return Finish(draft);
    }

    private IEnumerable<IntakeResult> JsonLines(CancellationToken cancellation)
    {
        var start = source.Peek().Span;
        var mark = start.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || start.IndexOf((byte)0) >= 0)
        {
            return [At(Refusals.NotText("this is JSON in UTF-16") with { Expected = "JSON in UTF-8", Remedy = "Convert it by: iconv -f UTF-16 -t UTF-8" }, null, 0)];
        }

        // One object may be written over many lines. A file whose first line is the beginning of one is that.
        var isNamed = Path.GetExtension(source.Name ?? "").ToUpperInvariant() is ".JSONL" or ".NDJSON";
        var end = start[mark..].TrimStart(" \t\r\n"u8).IndexOf((byte)'\n');
        var first = end < 0 ? default : start[mark..].TrimStart(" \t\r\n"u8)[..end];
        return !isNamed && end >= 0 && JsonSlicer.IsIncomplete(first) ? Json(cancellation) : Lines(mark, cancellation);
    }

    private IEnumerable<IntakeResult> Lines(int mark, CancellationToken cancellation)
    {
        var any = false;
        foreach (var line in source.Lines(limits.MaxDocumentBytes))
        {
            cancellation.ThrowIfCancellationRequested();
            var skip = line.Number == 1 ? mark : 0;
            if (line.Bytes is not { } bytes)
            {
                any = true;
                yield return At(Refusals.TooLarge("the line has more bytes than that", limits.MaxDocumentBytes), line.Number, line.Offset);
            }
            else if (bytes[skip..].Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                any = true;
                yield return Record(bytes[skip..], line.Number, line.Offset + skip);
            }
        }

        if (!any)
        {
            yield return At(Refusals.Empty("there is nothing but white space"), null, null);
        }
    }

    private IEnumerable<IntakeResult> Json(CancellationToken cancellation)
    {
        if (source.ReadAll(limits.MaxDocumentBytes) is not { } bytes)
        {
            yield return At(Refusals.TooLarge("there are more bytes than that", limits.MaxDocumentBytes), null, null);
            yield break;
        }

        var mark = bytes.Span.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        bytes = bytes[mark..];
        var slices = JsonSlicer.Slice(bytes.Span, out var error);
        foreach (var slice in slices)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = 1 + bytes.Span[..slice.Start].Count((byte)'\n');
            yield return Record(bytes.Slice(slice.Start, slice.Length), line, mark + slice.Start);
        }

        if (error is not null)
        {
            var at = JsonRecordReader.Position(bytes.Span, error);
            yield return At(Refusals.BadJson("the JSON breaks off or goes wrong here"), (int)(error.LineNumber ?? 0) + 1, mark + at);
        }
        else if (slices.Count == 0)
        {
            yield return At(Refusals.Empty("there are no JSON objects"), null, null);
        }
    }

    private IntakeResult Record(ReadOnlyMemory<byte> bytes, int line, long offset)
    {
        if (JsonRecordReader.Read(bytes, out var refusal) is not { } record)
        {
            return At(refusal!, line, offset + (refusal!.ByteOffset ?? 0));
        }

        var draft = new Draft(bytes, record.Text, "application/json") { Title = record.Title, Publisher = record.Publisher, Origin = record.Address, Line = line };
        draft.Notes.AddRange(record.Notes);
        if (record.Published is { } words)
        {
            if (PublicationDate.TryRead(words, out var day, out var problem))
            {
                draft.Published = day;
            }
            else if (given.Published is null)
            {
                return At(Refusals.BadDate(problem), line, offset);
            }
        }

        return Finish(draft, offset);
    }

    private Refusal? Check(DecodedText decoded)
    {
        if (decoded.Controls > FewControls && (long)decoded.Controls * OneControlIn > decoded.Text.Length)
        {
            return At(Refusals.NotText("it is full of control characters, so this is no text"), null, null);
        }

        return decoded.Encoding == "Windows-1252" && IsGibberish(decoded.Text) ? At(Refusals.UnknownEncoding(), null, null) : null;
    }

    // No language that Windows-1252 was made for has more than one accented letter in four; other encodings read as it have nearly nothing else.
    private static bool IsGibberish(string text)
    {
        var letters = 0;
        var accented = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 100_000)))
        {
            letters += char.IsAsciiLetter(character) ? 1 : 0;
            accented += character >= '\u0080' ? 1 : 0;
        }

        return accented > 8 && accented * 3 > letters;
    }

    private static void Describe(DecodedText decoded, List<string> notes)
    {
        if (decoded.Encoding != "UTF-8")
        {
            notes.Add(decoded.Strays == 0 ? $"read as {decoded.Encoding}" : $"read as {decoded.Encoding} ({decoded.Strays} bytes were not UTF-8)");
        }

        if (decoded.Controls > 0)
        {
            notes.Add($"{decoded.Controls} control characters became spaces");
        }
    }

    private IntakeResult Finish(Draft draft, long? offset = null)
    {
        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return At(Refusals.Empty("there is nothing but white space"), draft.Line, offset);
        }

        var language = LanguageIdentifier.Default.Identify(draft.Text);
        if (language.Code != "en")
        {
            if (languages == LanguagePolicy.EnglishOnly)
            {
                return At(Refusals.NotEnglish(language.Name, language.Code), draft.Line, offset);
            }

            draft.Notes.Add($"this looks like {language.Name} ({language.Code}) and was read as if it were English");
        }
        else if (!language.Sure)
        {
            draft.Notes.Add("the text does not tell its language; it was taken for English");
        }

        return new CapturedDocument
        {
            Document = new Document
            {
                Id = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(draft.Bytes.Span))}",
                Text = draft.Text,
                Title = given.Title ?? draft.Title,
                Publisher = given.Publisher ?? draft.Publisher,
                Published = given.Published ?? draft.Published,
                Language = language.Code,
                Origin = draft.Origin ?? source.Name,
                MediaType = draft.MediaType,
            },
            OriginalBytes = draft.Bytes,
            Line = draft.Line,
            Notes = draft.Notes,
        };
    }

    private Refusal At(Refusal refusal, int? line, long? offset) => refusal with { Source = source.Name, Line = line, ByteOffset = offset };
}
