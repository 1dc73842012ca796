namespace Dateline.Intake;

/// <summary>Lists what there is to read below a folder.</summary>
public static class InputFolder
{
    /// <summary>All files below a folder, whatever their extension: the content of each decides whether it is read.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>
    /// Paths that begin with <paramref name="folder"/>, in ordinal order, so that every machine reads them in the same order. Files and folders whose
    /// name begins with a dot are left out, and links to folders are not followed, since they may lead back.
    /// </returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The disk failed, or the path is a file.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var found = new List<string>();
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var current))
        {
            foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos("*", options))
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                var path = Path.Combine(current, entry.Name);
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                {
                    found.Add(path);
                }
                else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    waiting.Push(path);
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
