using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Intake.Html;

/// <summary>Finds what a page says about itself: JSON-LD first, then metadata elements, then what the reader sees.</summary>
internal sealed class HtmlMetadata
{
    private static readonly SearchValues<char> TitleSeparators = SearchValues.Create("|–—-·:»");

    private readonly HtmlRules _rules = HtmlRules.Default;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedData _linked;
    private readonly List<IElement> _elements;

    internal HtmlMetadata(IHtmlDocument document)
    {
        _elements = DocumentOrder.Elements(document);
        var scripts = new List<string>();
        foreach (var element in _elements)
        {
            if (element.LocalName == "script" && element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                scripts.Add(string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data)));
            }

            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is null || (element.LocalName != "meta" && !element.HasAttribute("itemprop")))
            {
                continue;
            }

            var value = element.GetAttribute("content") ?? element.GetAttribute("datetime");
            if (!string.IsNullOrWhiteSpace(value))
            {
                _meta.TryAdd(name.Trim(), Inline(value));
            }
        }

        _linked = LinkedData.Read(scripts);
    }

    internal string? Publisher() => Short(_linked.Publisher) ?? First(_rules.Publisher);

    internal string? Title(string? publisher)
    {
        var title = First(_rules.Title) ?? Heading() ?? Short(Words("title"));
        return title is null ? null : WithoutSite(title, publisher);
    }

    internal DateOnly? Published(out string? problem)
    {
        var candidates = _rules.Published.Select(name => _meta.GetValueOrDefault(name)).Prepend(_linked.Published).Concat(Times());
        problem = null;
        foreach (var candidate in candidates)
        {
            if (string.IsNullOrWhiteSpace(candidate))
            {
                continue;
            }

            if (PublicationDate.TryRead(candidate, out var day, out var why))
            {
                problem = null;
                return day;
            }

            problem ??= why;
        }

        return null;
    }

    /// <summary>One line without runs of white space.</summary>
    internal static string Inline(string text) =>
        string.Join(' ', Text.TextCleaner.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string? First(string[] names) => names.Select(name => Short(_meta.GetValueOrDefault(name))).FirstOrDefault(value => value is not null);

    // Only a page with one main heading says by it what it is called.
    private string? Heading() => _elements.Count(element => element.LocalName == "h1") == 1 ? Short(Words("h1")) : null;

    private string? Words(string name) => _elements.Find(element => element.LocalName == name) is { } found ? DocumentOrder.Words(found) : null;

    /// <summary>Dates that the reader sees: the first marked as that of publication, or else the only one, or the first inside an article.</summary>
    private IEnumerable<string?> Times()
    {
        var times = _elements.Where(element => element.LocalName == "time" && element.HasAttribute("datetime")).Take(100).ToList();
        var published = times.FirstOrDefault(time => time.HasAttribute("pubdate") || Mentions(time, "publi"))
            ?? (times.Count == 1 ? times[0] : times.FirstOrDefault(time => time.Ancestors<IElement>().Any(above => above.LocalName is "article" or "main")));
        yield return published?.GetAttribute("datetime");
    }

    private static bool Mentions(IElement element, string word) =>
        (element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)
        || (element.GetAttribute("itemprop")?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false);

    private static string WithoutSite(string title, string? publisher)
    {
        var at = title.AsSpan().LastIndexOfAny(TitleSeparators);
        if (at <= 0 || at + 1 >= title.Length)
        {
            return title;
        }

        var separator = title[at];
        var tail = title[(at + 1)..].Trim();
        var spaced = title[at - 1] == ' ' && title[at + 1] == ' ';
        var isSite = publisher is not null && tail.Equals(publisher, StringComparison.OrdinalIgnoreCase);

        // A bar before a few words is the site's name by custom; a dash or a colon may belong to the headline.
        return spaced && (isSite || (separator is '|' && tail.Length <= 40)) ? title[..at].Trim() : title;
    }

    private static string? Short(string? value)
    {
        var inline = value is null ? "" : Inline(value);
        return inline.Length is 0 or > 500 ? null : inline;
    }
}
