using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Prints readings as JSON: a single one as an object over several lines, several as one line each.</summary>
internal sealed class JsonSink(Terminal terminal) : IReadingSink
{
    private DocumentReading? _first;
    private bool _several;

    /// <inheritdoc />
    public void Accept(DocumentReading reading, AcceptOutcome outcome)
    {
        if (_first is null && !_several)
        {
            _first = reading; // held back until it is known whether it is alone
            return;
        }

        if (_first is not null)
        {
            Write(_first, JsonLayout.Compact);
            _first = null;
            _several = true;
        }

        Write(reading, JsonLayout.Compact);
    }

    /// <inheritdoc />
    public void Finish(int refused)
    {
        if (_first is not null)
        {
            Write(_first, JsonLayout.Indented);
        }
    }

    private void Write(DocumentReading reading, JsonLayout layout)
    {
        terminal.Out.Flush();
        ReadingJson.Write(terminal.OutBytes, reading, layout);
        terminal.OutBytes.WriteByte((byte)'\n');
    }
}
