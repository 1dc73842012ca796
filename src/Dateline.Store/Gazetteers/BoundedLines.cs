using System.Text;

namespace Dateline.Store.Gazetteers;

/// <summary>Reads lines of a stream whose length and lines are bounded: what a small archive unpacks to must not fill the memory or the day.</summary>
internal sealed class BoundedLines : IDisposable
{
    /// <summary>The longest line, in UTF-16 units; GeoNames' own longest is about 12,000.</summary>
    public const int LongestLine = 200_000;

    private readonly StreamReader _reader;
    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _line = new();
    private readonly long _mostUnits;
    private long _units;
    private int _at;
    private int _end;

    /// <param name="stream">The text, in UTF-8; disposed of with this.</param>
    /// <param name="mostUnits">How much is read before it counts as too much, in UTF-16 units.</param>
    public BoundedLines(Stream stream, long mostUnits)
    {
        _reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        _mostUnits = mostUnits;
    }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="DumpException">A line or the whole is too long, or the bytes are no UTF-8.</exception>
    public string? Next()
    {
        _line.Clear();
        while (true)
        {
            if (_at == _end)
            {
                _at = 0;
                _end = Fill();
                _units += _end;
                if (_units > _mostUnits)
                {
                    throw new DumpException($"it unpacks to more than {_mostUnits:N0} characters, far more than its size allows for text");
                }

                if (_end == 0)
                {
                    return _line.Length == 0 ? null : _line.ToString();
                }
            }

            var stop = Array.IndexOf(_buffer, '\n', _at, _end - _at);
            _line.Append(_buffer, _at, (stop < 0 ? _end : stop) - _at);
            if (_line.Length > LongestLine)
            {
                throw new DumpException($"it has a line of more than {LongestLine:N0} characters");
            }

            _at = stop < 0 ? _end : stop + 1;
            if (stop >= 0)
            {
                return _line.ToString().TrimEnd('\r');
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private int Fill()
    {
        try
        {
            return _reader.Read(_buffer);
        }
        catch (Exception broken) when (broken is DecoderFallbackException or InvalidDataException)
        {
            throw new DumpException(broken is DecoderFallbackException ? "it is not in UTF-8" : "its archive is damaged");
        }
    }
}
