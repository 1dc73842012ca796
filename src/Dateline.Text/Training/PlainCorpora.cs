using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>Reads the corpora that bring news and histories without trees, for teachers to read: GeoVirus, MEANTIME, WikiWars.</summary>
internal sealed partial class PlainCorpora(string root, Tokeniser tokeniser, SentenceSplitter splitter, TextWriter log)
{
    /// <summary>Longest sentence that is worth its time; what is longer is mostly a list.</summary>
    private const int Longest = 80;

    /// <summary>The sentences of all, each once.</summary>
    public List<string[]> Sentences()
    {
        var sentences = Texts()
            .Select(text => RunningText.Of(text, tokeniser, splitter))
            .SelectMany(words => words.Sentences().Select(words.Forms))
            .Concat(Meantime())
            .Where(forms => forms.Length is > 2 and <= Longest)
            .DistinctBy(forms => string.Join(' ', forms), StringComparer.Ordinal)
            .ToList();
        log.WriteLine($"without trees and names: {sentences.Count} sentences, {sentences.Sum(s => s.Length)} words");
        return sentences;
    }

    private IEnumerable<string> Texts()
    {
        foreach (var article in XDocument.Load(Path.Combine(root, "geovirus", "GeoVirus.xml")).Descendants("article"))
        {
            yield return article.Element("text")!.Value;
        }

        foreach (var file in Files("wikiwars-train", "*.tml"))
        {
            yield return Marks().Replace(XDocument.Load(file).Root!.Element("TEXT")!.Value, "");
        }
    }

    private IEnumerable<string[]> Meantime() => Files("meantime", "*.xml").SelectMany(file => XDocument.Load(file).Root!.Elements("token")
        .GroupBy(token => token.Attribute("sentence")!.Value, StringComparer.Ordinal)
        .Select(sentence => sentence.SelectMany(token => Words(token.Value)).ToArray()));

    private IEnumerable<string> Words(string token)
    {
        var words = RunningText.Of(token, tokeniser, splitter);
        return words.Sentences().SelectMany(words.Forms);
    }

    private IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Numbers of notes in encyclopaedic text.</summary>
    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}
