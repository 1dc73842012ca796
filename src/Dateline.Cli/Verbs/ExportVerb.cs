using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline export</c>: the record in layouts that other tools read, to standard output.</summary>
internal static class ExportVerb
{
    public static Command Create(VerbContext context) => new VerbCommand(
        "export",
        "Writes the record in a layout that other tools read, to standard output. The same record gives the same bytes.",
        "dateline export csv > claims.csv",
        "dateline export geojson > events.geojson")
    {
        Csv(context), JsonLines(context), GeoJson(context),
    };

    private static VerbCommand Csv(VerbContext context)
    {
        var rows = Rows();
        var raw = new Option<bool>("--raw") { Description = "Write cells that a spreadsheet would run as a formula as they are, without an apostrophe before them." };
        var verb = new VerbCommand("csv", "Comma-separated values: one row a claim or an event.", "dateline export csv --rows events > events.csv") { rows, raw };
        return RecordVerb.With(context, verb, (terminal, index, selection, result) =>
        {
            CsvExporter.Write(terminal.Out, index, selection, result.GetValue(rows), result.GetValue(raw) ? CellEscaping.None : CellEscaping.Formulas);
            return ExitCode.Ok;
        });
    }

    private static VerbCommand JsonLines(VerbContext context)
    {
        var rows = Rows();
        var verb = new VerbCommand("jsonl", "JSON lines: one object a claim or an event.", "dateline export jsonl --rows events > events.jsonl") { rows };
        return RecordVerb.With(context, verb, (terminal, index, selection, result) =>
        {
            JsonLinesExporter.Write(Bytes(terminal), index, selection, result.GetValue(rows));
            return ExitCode.Ok;
        });
    }

    private static VerbCommand GeoJson(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("geojson", "GeoJSON: one feature an event.", "dateline export geojson > events.geojson"),
        (terminal, index, selection) => GeoJsonExporter.Write(Bytes(terminal), index, selection));

    private static Option<ExportRows> Rows() =>
        CommonOptions.Choice("--rows", "What one row stands for: claims or events.", ExportRows.Claims);

    private static Stream Bytes(Terminal terminal)
    {
        terminal.Out.Flush();
        return terminal.OutBytes;
    }
}
