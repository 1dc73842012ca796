using System.Xml.Linq;
using Dateline.Text.Network;
using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>Reads every corpus that names are learnt from, out of the folder that holds them all.</summary>
internal sealed class NameCorpora(string root, Tokeniser tokeniser, SentenceSplitter splitter, TextWriter log)
{
    /// <summary>Sentences with names and no trees: WikiGold, WNUT 2017 (training part), re3d.</summary>
    public List<NameExample> WithoutTrees()
    {
        var examples = new List<NameExample>();
        Add("wikigold", ColumnNames.Read(File.ReadLines(At("ner/wikigold/CONLL-format/data/wikigold.conll.txt")), 0, 1).Select(Retokenise));
        Add("wnut17", ColumnNames.Read(File.ReadLines(At("ner/wnut17/CONLL-format/data/train/wnut17train.conll")), 0, 1).Select(Retokenise));
        foreach (var folder in Directory.GetDirectories(At("re3d")).Order(StringComparer.Ordinal))
        {
            Add("re3d " + Path.GetFileName(folder), Re3dNames.Read(folder, tokeniser, splitter));
        }

        return examples;

        void Add(string name, IEnumerable<NameExample> more)
        {
            var before = examples.Count;
            examples.AddRange(more);
            log.WriteLine($"{name}: {examples.Count - before} sentences, {examples.Skip(before).Sum(e => e.Labels.Count(l => l > 0 && l % 2 == 1))} names");
        }
    }

    /// <summary>The places of GeoVirus: names that are places for sure.</summary>
    public IEnumerable<string> Places() => XDocument.Load(At("geovirus/GeoVirus.xml")).Descendants("location").Select(l => l.Element("name")!.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The names of Universal NER over EWT dev, to measure on.</summary>
    public List<NameExample> Development() => ColumnNames.Read(File.ReadLines(At("ner/uner-english-ewt/en_ewt-ud-dev.iob2")), 1, 2).ToList();

    /// <summary>Splits words as the treebanks do ("Paris-based" is three), so that all corpora agree.</summary>
    private NameExample Retokenise(NameExample example)
    {
        List<string> forms = [];
        List<int> labels = [];
        IntBuffer starts = new(), ends = new();
        for (var i = 0; i < example.Forms.Length; i++)
        {
            var form = example.Forms[i];
            starts.Clear();
            ends.Clear();
            tokeniser.Run(form, 0, form.Length, starts, ends);
            for (var k = 0; k < starts.Count; k++)
            {
                forms.Add(form[starts[k]..ends[k]]);
                var begins = example.Labels[i] > 0 && example.Labels[i] % 2 == 1;
                labels.Add(begins && k > 0 ? example.Labels[i] + 1 : example.Labels[i]);
            }
        }

        return new NameExample([.. forms], [.. labels]);
    }

    private string At(string name) => Path.Combine(root, name);
}
