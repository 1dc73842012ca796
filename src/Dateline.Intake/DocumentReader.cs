namespace Dateline.Intake;

/// <summary>Turns bytes of plain text, HTML or JSON into documents.</summary>
/// <remarks>
/// Bad input never throws: it comes back as a <see cref="Refusal"/>. A disk or stream that fails throws <see cref="IOException"/>, and what was
/// returned before stays good. Thread-safe: one reader serves any number of inputs at once.
/// </remarks>
public sealed class DocumentReader
{
    private readonly IntakeLimits _limits;
    private readonly LanguagePolicy _languages;

    /// <summary>A reader with the limits and the policy given; by default <see cref="IntakeLimits"/> as they are, and English only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public DocumentReader(IntakeLimits? limits = null, LanguagePolicy languages = LanguagePolicy.EnglishOnly)
    {
        _limits = limits ?? new IntakeLimits();
        _limits.Check();
        _languages = languages;
    }

    /// <summary>Reads one file: one result for text and HTML, one a record for JSON.</summary>
    /// <param name="path">The file; its name helps to tell the format, its content decides.</param>
    /// <param name="given">What the user says about it.</param>
    /// <param name="cancellation">Asks to stop between records.</param>
    /// <returns>At least one result, read as they are asked for; the file is open meanwhile.</returns>
    /// <exception cref="IOException">While enumerating: the disk failed.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: it was asked to stop.</exception>
    public IEnumerable<IntakeResult> ReadFile(string path, GivenMetadata given, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(given);
        return Enumerate();

        IEnumerable<IntakeResult> Enumerate()
        {
            var refusal = Open(path, out var file);
            if (refusal is not null)
            {
                yield return refusal;
                yield break;
            }

            using (file)
            {
                foreach (var result in Read(file!, path, given, cancellation))
                {
                    yield return result;
                }
            }
        }
    }

    /// <summary>Reads one stream to its end: one result for text and HTML, one a record for JSON.</summary>
    /// <param name="input">The bytes. They are read once, forwards; the stream is not closed.</param>
    /// <param name="name">File name or address, for messages and to help to tell the format; null for standard input.</param>
    /// <param name="given">What the user says about it.</param>
    /// <param name="cancellation">Asks to stop between records.</param>
    /// <returns>At least one result, read as they are asked for.</returns>
    /// <exception cref="IOException">While enumerating: the stream failed.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: it was asked to stop.</exception>
    public IEnumerable<IntakeResult> Read(Stream input, string? name, GivenMetadata given, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(given);
        return new Capture(new InputSource(input, name), given, _limits, _languages).Results(cancellation);
    }

    /// <summary>Reads bytes that are in memory already.</summary>
    /// <inheritdoc cref="Read(Stream, string?, GivenMetadata, CancellationToken)"/>
    public IEnumerable<IntakeResult> Read(ReadOnlyMemory<byte> input, string? name, GivenMetadata given) =>
        Read(new MemoryStream(input.ToArray(), writable: false), name, given, CancellationToken.None);

    private static Refusal? Open(string path, out FileStream? file)
    {
        file = null;
        string what;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (FileNotFoundException)
        {
            what = "there is no such file";
        }
        catch (DirectoryNotFoundException)
        {
            what = "there is no such folder";
        }
        catch (UnauthorizedAccessException)
        {
            what = Directory.Exists(path) ? "this is a folder, not a file" : "the file may not be opened";
        }

        return new Refusal
        {
            Code = RefusalCode.CannotOpen,
            Source = path,
            What = what,
            Expected = "a file that this user may read",
            Remedy = "Check the path and the permissions",
        };
    }
}
