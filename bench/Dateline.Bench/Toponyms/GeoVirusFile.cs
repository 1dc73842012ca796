using System.Globalization;
using System.Xml.Linq;
using Dateline.Model;

namespace Dateline.Bench.Toponyms;

/// <summary>Reads the XML of GeoVirus: articles, each a text and its toponyms with coordinates and offsets, which it counts from 1.</summary>
internal static class GeoVirusFile
{
    public static IEnumerable<(string Text, List<Toponym> Toponyms)> Read(TextReader reader)
    {
        foreach (var article in XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants("article"))
        {
            yield return (article.Element("text")!.Value, [.. article.Descendants("location").Select(Key)]);
        }
    }

    private static Toponym Key(XElement location) => new(
        new Span((int)Number(location, "start") - 1, (int)Number(location, "end") - 1),
        location.Element("name")!.Value,
        (Number(location, "lat"), Number(location, "lon")));

    private static double Number(XElement location, string element) => double.Parse(location.Element(element)!.Value, CultureInfo.InvariantCulture);
}
