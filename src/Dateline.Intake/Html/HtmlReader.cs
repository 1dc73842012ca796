using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Intake.Html;

/// <summary>Parses a page without running or loading anything, within bounds of time and memory.</summary>
internal static class HtmlReader
{
    // Repeated attributes are compared pair by pair by the parser, so a tag with a million of them would never end.
    private const int MostAttributes = 24;

    private static readonly HashSet<string> WantedAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "name", "property", "itemprop", "content", "datetime", "role", "hidden", "aria-hidden", "style", "type", "lang", "href", "pubdate",
    };

    /// <summary>What the page holds; null when it has more elements than the limit.</summary>
    internal static HtmlPage? Read(string html, IntakeLimits limits)
    {
        var document = Parse(html, limits);
        if (document is null)
        {
            return null;
        }

        using (document)
        {
            var notes = new List<string>();
            var metadata = new HtmlMetadata(document);
            var publisher = metadata.Publisher();
            var title = metadata.Title(publisher);
            var published = metadata.Published(out var problem);
            var text = new MainText(limits.MaxHtmlDepth).Of(document, title, notes);
            return new HtmlPage(text, title, publisher, published, problem, notes);
        }
    }

    private static IHtmlDocument? Parse(string html, IntakeLimits limits)
    {
        var guard = new TreeGuard(limits);
        var wanted = WantedAttributes.GetAlternateLookup<ReadOnlySpan<char>>();
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            MaximumDepth = limits.MaxHtmlDepth,
            ShouldEmitAttribute = (ref token, name) => token.Attributes.Count < MostAttributes && wanted.Contains(name.Span),
            OnCreated = (element, _) => guard.Created(element),
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (HtmlTooComplexException)
        {
            return null;
        }
    }
}
