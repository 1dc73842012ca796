namespace Dateline.Intake;

/// <summary>A stream that can be looked at before it is read, then taken whole or line by line.</summary>
internal sealed class InputSource(Stream stream, string? name)
{
    /// <summary>How much of the input decides its format.</summary>
    internal const int PeekLength = 64 * 1024;

    private const byte LineFeed = (byte)'\n';

    private byte[] _peeked = [];

    internal string? Name => name;

    /// <summary>The first bytes, at most <see cref="PeekLength"/>; they are read again by what follows.</summary>
    internal ReadOnlyMemory<byte> Peek()
    {
        if (_peeked.Length == 0)
        {
            var buffer = new byte[PeekLength];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            _peeked = buffer[..length];
        }

        return _peeked;
    }

    /// <summary>Everything, unless that is more than the limit: then null, and the stream stands somewhere behind it.</summary>
    internal ReadOnlyMemory<byte>? ReadAll(int limit)
    {
        Peek();
        var hint = stream.CanSeek ? Math.Max(_peeked.Length, stream.Length) : _peeked.Length * 4L;
        if (_peeked.Length > limit || (stream.CanSeek && hint > limit))
        {
            return null;
        }

        // One byte more than there should be, so that the end is seen without growing.
        var buffer = new byte[Math.Min(hint, limit) + 1];
        _peeked.CopyTo(buffer, 0);
        var length = _peeked.Length;
        while (true)
        {
            length += stream.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false);
            if (length < buffer.Length)
            {
                return buffer.AsMemory(0, length);
            }

            if (length > limit)
            {
                return null;
            }

            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
        }
    }

    /// <summary>The lines, without their line ends (LF or CR LF); a line over the limit comes without its bytes.</summary>
    internal IEnumerable<InputLine> Lines(int limit)
    {
        Peek();
        var buffer = new byte[Math.Max(PeekLength, _peeked.Length)];
        _peeked.CopyTo(buffer, 0);
        var filled = _peeked.Length;
        var pending = new MemoryStream();
        var tooLong = false;
        var number = 1;
        long offset = 0;
        long next = 0;
        while (filled > 0)
        {
            var start = 0;
            while (start < filled)
            {
                var found = Array.IndexOf(buffer, LineFeed, start, filled - start);
                var end = found < 0 ? filled : found;
                if (!tooLong && pending.Length + (end - start) > limit + 1L)
                {
                    tooLong = true;
                    pending.SetLength(0);
                }

                if (!tooLong)
                {
                    pending.Write(buffer, start, end - start);
                }

                next += end - start;
                start = end;
                if (found >= 0)
                {
                    yield return Line();
                    start++;
                    next++;
                    offset = next;
                    number++;
                }
            }

            filled = stream.Read(buffer, 0, buffer.Length);
        }

        if (next > offset)
        {
            yield return Line();
        }

        InputLine Line()
        {
            var bytes = pending.ToArray();
            pending.SetLength(0);
            var trimmed = bytes.Length > 0 && bytes[^1] == '\r' ? bytes.Length - 1 : bytes.Length;
            ReadOnlyMemory<byte>? kept = bytes.AsMemory(0, trimmed);
            var line = new InputLine(number, offset, tooLong || trimmed > limit ? (ReadOnlyMemory<byte>?)null : kept, next - offset);
            tooLong = false;
            return line;
        }
    }
}
