using Dateline.Text;

namespace Dateline.Bench;

/// <summary>parse FILE: prints the parse of a text as CoNLL-U, and its names as comments at the end, to look at.</summary>
internal static class ParseVerb
{
    public static int Run(string[] args)
    {
        var parsed = TextModel.Load().Parse(args[0] == "-" ? Console.In.ReadToEnd() : File.ReadAllText(args[0]));
        ConlluWriter.Write(parsed, Console.Out);
        foreach (var name in parsed.Names)
        {
            Console.WriteLine($"# name {name.Kind}: {parsed.Text[parsed.Starts[name.First]..parsed.Ends[name.End - 1]]}");
        }

        return 0;
    }
}
