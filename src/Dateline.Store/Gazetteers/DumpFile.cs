using System.IO.Compression;
using System.Security.Cryptography;

namespace Dateline.Store.Gazetteers;

/// <summary>A dump of GeoNames on the disk: a text, or an archive with one text in it beside notes.</summary>
internal sealed class DumpFile : IDisposable
{
    // GeoNames' dumps unpack to four to six times their size.
    private const int MostRatio = 60;
    private const long Slack = 64 << 20;
    private const int FingerprintBytes = 1 << 16;
    private static readonly string[] Notes = ["readme.txt", "iso-languagecodes.txt"];

    private readonly FileStream _file;
    private readonly ZipArchive? _archive;

    private DumpFile(FileStream file, ZipArchive? archive, BoundedLines lines, string fingerprint)
    {
        _file = file;
        _archive = archive;
        Lines = lines;
        Fingerprint = fingerprint;
    }

    public BoundedLines Lines { get; }

    /// <summary>Tells a file from another version of it: its length and the hash of its first bytes.</summary>
    public string Fingerprint { get; }

    /// <exception cref="DumpException">It is neither a text nor an archive with one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DumpFile Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        ZipArchive? archive = null;
        try
        {
            var head = new byte[FingerprintBytes];
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var fingerprint = $"{file.Length}:{Convert.ToHexStringLower(SHA256.HashData(head.AsSpan(0, read)))}";
            file.Position = 0;
            var isArchive = head.AsSpan(0, read).StartsWith("PK"u8);
            Stream text = file;
            if (isArchive)
            {
                archive = Archive(file);
                text = Text(archive).Open();
            }

            return new DumpFile(file, archive, new BoundedLines(text, isArchive ? (file.Length * MostRatio) + Slack : file.Length + Slack), fingerprint);
        }
        catch
        {
            archive?.Dispose();
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Lines.Dispose();
        _archive?.Dispose();
        _file.Dispose();
    }

    private static ZipArchive Archive(FileStream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new DumpException("its archive is damaged or was not downloaded to its end");
        }
    }

    private static ZipArchiveEntry Text(ZipArchive archive)
    {
        var texts = archive.Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !Notes.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        return texts is [var one] ? one : throw new DumpException($"its archive holds {texts.Count} tables; a dump of GeoNames holds one .txt file beside its notes");
    }
}
