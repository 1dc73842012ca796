using System.Globalization;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>accuracy names FILE [--caps] [--errors]: scores names against an IOB2 file, exact spans and kinds.</summary>
internal static class AccuracyNamesVerb
{
    public static int Run(string[] args)
    {
        var model = TextModel.Load();
        var capitals = args.Contains("--caps");
        Dictionary<NameKind, (int Right, int Found, int Expected)> counts = new()
        {
            [NameKind.Person] = default,
            [NameKind.Organisation] = default,
            [NameKind.Location] = default,
        };
        foreach (var document in Documents(args[0]))
        {
            var sentences = document.ConvertAll(s => new ConlluSentence(s.Forms.Select(f => new ConlluWord(capitals ? f.ToUpperInvariant() : f, "_", "_", "_", -1, "_", "_")).ToArray(), [], []));
            var found = model.Parse(sentences).Names;
            var gold = new HashSet<NameSpan>();
            var first = 0;
            foreach (var sentence in document)
            {
                gold.UnionWith(sentence.Names.Select(n => new NameSpan(first + n.First, first + n.End, n.Kind)));
                first += sentence.Forms.Length;
            }

            if (args.Contains("--errors"))
            {
                var words = document.SelectMany(s => s.Forms).ToArray();
                foreach (var name in gold.Except(found).Select(n => (Mark: "-", Name: n)).Concat(found.Except(gold).Select(n => (Mark: "+", Name: n))).OrderBy(e => e.Name.First))
                {
                    Console.WriteLine($"{name.Mark} {name.Name.Kind,-12} {Around(words, name.Name)}");
                }
            }

            foreach (var kind in counts.Keys)
            {
                var (right, all, expected) = counts[kind];
                counts[kind] = (right + found.Count(n => n.Kind == kind && gold.Contains(n)), all + found.Count(n => n.Kind == kind), expected + gold.Count(n => n.Kind == kind));
            }
        }

        foreach (var (kind, (right, found, expected)) in counts)
        {
            Print(kind.ToString(), right, found, expected);
        }

        Print("all", counts.Values.Sum(c => c.Right), counts.Values.Sum(c => c.Found), counts.Values.Sum(c => c.Expected));
        return 0;
    }

    /// <summary>The sentences of each document together: names agree over a text, so that is how they are found.</summary>
    private static List<List<(string[] Forms, List<NameSpan> Names)>> Documents(string path)
    {
        var documents = new List<List<(string[], List<NameSpan>)>>();
        foreach (var (forms, names, starts) in IobReader.Read(File.ReadLines(path)))
        {
            if (starts || documents.Count == 0)
            {
                documents.Add([]);
            }

            documents[^1].Add((forms, names));
        }

        return documents;
    }

    /// <summary>A name in brackets among the words beside it.</summary>
    private static string Around(string[] words, NameSpan name) => string.Join(
        ' ',
        words[Math.Max(0, name.First - 4)..name.First].Append("[" + string.Join(' ', words[name.First..name.End]) + "]").Concat(words[name.End..Math.Min(words.Length, name.End + 4)]));

    private static void Print(string name, int right, int found, int expected) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-13} precision {100d * right / Math.Max(1, found):F2} recall {100d * right / Math.Max(1, expected):F2} F1 {200d * right / Math.Max(1, found + expected):F2} ({expected} names)"));
}
