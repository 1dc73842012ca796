using System.Text;

namespace Dateline.Knowledge;

/// <summary>Writes and reads knowledge files in the form in which the library carries them.</summary>
/// <remarks>
/// "DLKN", a version, then whole numbers of 7 bits a byte, least first: the count of strings and the length of each in UTF-8; the count of files, and for each
/// the number of its name and the cell of its root; the count of cells, and the cells of the <see cref="DataTree"/>; at last the bytes of the strings.
/// </remarks>
internal static class CompiledData
{
    private const int HeaderLength = 5;
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Magic => "DLKN"u8;

    /// <summary>Writes files, each given by its root.</summary>
    public static byte[] Write(IEnumerable<DataNode> files)
    {
        var builder = new DataTreeBuilder();
        var roots = files.Select(file => (Name: builder.NumberOf(file.File), Root: builder.Copy(file))).ToList();
        var strings = builder.Strings.Select(Encoding.UTF8.GetBytes).ToList();
        using var output = new MemoryStream();
        output.Write([.. Magic, Version]);
        Write(output, strings.Count);
        strings.ForEach(text => Write(output, text.Length));
        Write(output, roots.Count);
        foreach (var (name, root) in roots)
        {
            Write(output, name);
            Write(output, root);
        }

        Write(output, builder.Cells.Length);
        foreach (var cell in builder.Cells)
        {
            Write(output, cell);
        }

        strings.ForEach(text => output.Write(text));
        return output.ToArray();
    }

    /// <summary>The roots of the files, in the order in which they were written.</summary>
    /// <exception cref="InvalidDataException">These are no compiled knowledge files, or those of another version of the format.</exception>
    public static List<DataNode> Read(byte[] bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan().StartsWith(Magic) || bytes[Magic.Length] != Version)
        {
            throw new InvalidDataException($"these bytes are no compiled knowledge of version {Version} (they should begin with 'DLKN'); build the library again");
        }

        try
        {
            var at = HeaderLength;
            var ends = new int[Number(bytes, ref at)];
            var end = 0;
            for (var i = 0; i < ends.Length; i++)
            {
                ends[i] = end += Number(bytes, ref at);
            }

            var names = new int[Number(bytes, ref at)];
            var roots = new int[names.Length];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = Number(bytes, ref at);
                roots[i] = Number(bytes, ref at);
            }

            var cells = new int[Number(bytes, ref at)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Number(bytes, ref at);
            }

            if (at + end != bytes.Length)
            {
                throw new InvalidDataException($"this compiled knowledge should be {at + end} bytes long and is {bytes.Length}; build the library again");
            }

            var tree = new DataTree(cells, bytes, ends, at);
            var files = new List<DataNode>(names.Length);
            for (var i = 0; i < names.Length; i++)
            {
                files.Add(new DataNode(tree, tree.StringOf(names[i]), roots[i]));
            }

            return files;
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("this compiled knowledge ends in the middle; build the library again", exception);
        }
    }

    private static void Write(MemoryStream output, int number)
    {
        var rest = (uint)number;
        while (rest > 0x7F)
        {
            output.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        output.WriteByte((byte)rest);
    }

    private static int Number(byte[] bytes, ref int at)
    {
        uint number = bytes[at++];
        if (number < 0x80)
        {
            return (int)number;
        }

        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }
    }
}
