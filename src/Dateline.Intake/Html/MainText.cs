using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Intake.Html;

/// <summary>Finds the report in a page: the smallest element that holds nearly all of the running text.</summary>
/// <remarks>
/// An articleBody or an article wins where it holds at least half of the page's running text. From there it goes down as long as one child holds
/// four fifths of it. What is found comes out whole and in order, short paragraphs and headings too, but for link lists and calls to read on.
/// </remarks>
internal sealed class MainText(int depthLimit)
{
    private const double MostOfIt = 0.8;
    private const double HalfOfIt = 0.5;
    private const int LittleProse = 140;

    internal string Of(IHtmlDocument document, string? title, List<string> notes)
    {
        var body = document.Body ?? document.DocumentElement;
        if (body is null)
        {
            return "";
        }

        var collector = new ParagraphCollector(Trimming.ByNames);
        var paragraphs = collector.Collect(body);
        if (Prose(paragraphs) < LittleProse)
        {
            var wider = new ParagraphCollector(Trimming.ByElements).Collect(body);
            paragraphs = Prose(wider) > Prose(paragraphs) * 2 || paragraphs.Count == 0 ? wider : paragraphs;
        }

        if (collector.Depth >= depthLimit - 3)
        {
            notes.Add($"the page nests elements deeper than {depthLimit} levels; what lies deeper may stand in another order");
        }

        var chosen = Prose(paragraphs) == 0 ? paragraphs : Choose(body, paragraphs);
        return Join(chosen, title);
    }

    private static List<Paragraph> Choose(IElement body, List<Paragraph> paragraphs)
    {
        var weights = Weigh(paragraphs);
        var root = Articles(body, weights) ?? body;
        while (root.ChildNodes.OfType<IElement>().FirstOrDefault(child => weights.GetValueOrDefault(child) >= MostOfIt * weights[root]) is { } child)
        {
            root = child;
        }

        // A paragraph alone is no container: its headings and neighbours belong to it.
        var scope = root.LocalName == "p" ? root.ParentElement ?? root : root;
        return [.. paragraphs.Where(paragraph => IsInside(paragraph.Element, scope))];
    }

    private static bool IsInside(IElement? element, IElement scope)
    {
        while (element is not null && element != scope)
        {
            element = element.ParentElement;
        }

        return element is not null;
    }

    private static IElement? Articles(IElement body, Dictionary<IElement, int> weights)
    {
        var best = weights.Keys
            .Where(element => element.GetAttribute("itemprop") == "articleBody" || element.LocalName is "article" or "main")
            .OrderByDescending(element => element.GetAttribute("itemprop") == "articleBody" ? 2 : element.LocalName == "article" ? 1 : 0)
            .ThenByDescending(element => weights[element])
            .FirstOrDefault(element => weights[element] >= HalfOfIt * weights.GetValueOrDefault(body));
        return best;
    }

    /// <summary>How much running text each element holds, itself and below.</summary>
    private static Dictionary<IElement, int> Weigh(List<Paragraph> paragraphs)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.IsProse))
        {
            for (var element = paragraph.Element; element is not null; element = element.ParentElement)
            {
                weights[element] = weights.GetValueOrDefault(element) + paragraph.Text.Length;
            }
        }

        return weights;
    }

    private static int Prose(List<Paragraph> paragraphs) => paragraphs.Where(paragraph => paragraph.IsProse).Sum(paragraph => paragraph.Text.Length);

    private static string Join(List<Paragraph> paragraphs, string? title)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (IsClutter(paragraph) || (paragraph.Element.LocalName == "h1" && paragraph.Text == title))
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            text.Append(paragraph.Text);
        }

        // A page that is nothing but links still has words; better those than none.
        return text.Length > 0 ? text.ToString() : string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text));
    }

    private static bool IsClutter(Paragraph paragraph) =>
        (paragraph.IsLinks && !paragraph.Element.LocalName.StartsWith('h'))
        || (paragraph.Text.Length < 120
            && !paragraph.IsProse
            && HtmlRules.Default.DropBeginnings.Any(beginning => paragraph.Text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
