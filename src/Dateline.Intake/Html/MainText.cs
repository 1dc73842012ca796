using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Intake.Html;

/// <summary>Finds the report in a page: the smallest element that holds nearly all of the running text.</summary>
/// <remarks>
/// An articleBody or an article wins where it holds at least half of the page's running text, and the row of articles where several stand side by side.
/// Elsewhere it goes down as long as one child holds four fifths of the text and no lead is lost. What is found comes out whole and in order, short
/// paragraphs and headings too, but for link lists and calls to read on; a note says when running text was left out.
/// </remarks>
internal sealed class MainText(int depthLimit)
{
    private const double MostOfIt = 0.8;
    private const double HalfOfIt = 0.5;
    private const int LittleProse = 140;
    private const int ShortestSentence = 20;
    private const int ShownOfIt = 60;

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

        var chosen = Prose(paragraphs) == 0 ? paragraphs : Choose(body, paragraphs, notes);
        return Join(chosen, title);
    }

    private static List<Paragraph> Choose(IElement body, List<Paragraph> paragraphs, List<string> notes)
    {
        var weights = Weigh(paragraphs);
        var root = Articles(body, weights, paragraphs);
        if (root is null)
        {
            root = body;
            while (root.ChildNodes.OfType<IElement>().FirstOrDefault(child => weights.GetValueOrDefault(child) >= MostOfIt * weights[root]) is { } child && !Loses(root, child, paragraphs))
            {
                root = child;
            }
        }

        // A paragraph alone is no container: its headings and neighbours belong to it.
        var scope = root.LocalName == "p" ? root.ParentElement ?? root : root;
        var left = paragraphs.Where(paragraph => paragraph.IsProse && !IsInside(paragraph.Element, scope)).ToList();
        if (left.Count > 0)
        {
            notes.Add($"{left.Count} {(left.Count == 1 ? "paragraph" : "paragraphs")} outside the main text of the page left out; the first begins “{Beginning(left[0].Text)}”");
        }

        return [.. paragraphs.Where(paragraph => IsInside(paragraph.Element, scope))];
    }

    private static string Beginning(string text) => text.Length <= ShownOfIt ? text : text[..ShownOfIt].TrimEnd() + "…";

    /// <summary>Whether going down to a child would lose a lead: a paragraph beside it, or running text between the headline and it.</summary>
    private static bool Loses(IElement root, IElement child, List<Paragraph> paragraphs)
    {
        var isAfterHeadline = false;
        var isBeforeChild = true;
        foreach (var paragraph in paragraphs)
        {
            if (IsInside(paragraph.Element, child))
            {
                isBeforeChild = false;
                continue;
            }

            isAfterHeadline |= paragraph.Element.LocalName == "h1";
            var isBeside = paragraph.Element.LocalName == "p" && paragraph.Element.ParentElement == root;
            if (!paragraph.IsLinks && !IsClutter(paragraph) && ((isBeside && (paragraph.Text.Length >= ShortestSentence || paragraph.Text[^1] is '.' or '!' or '?')) || (isAfterHeadline && isBeforeChild && paragraph.IsProse)) && IsInside(paragraph.Element, root))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(IElement? element, IElement scope)
    {
        while (element is not null && element != scope)
        {
            element = element.ParentElement;
        }

        return element is not null;
    }

    private static IElement? Articles(IElement body, Dictionary<IElement, int> weights, List<Paragraph> paragraphs)
    {
        var best = weights.Keys
            .Where(element => element.GetAttribute("itemprop") == "articleBody" || element.LocalName == "article")
            .OrderByDescending(element => element.GetAttribute("itemprop") == "articleBody" ? 1 : 0)
            .ThenByDescending(element => weights[element])
            .FirstOrDefault(element => weights[element] >= HalfOfIt * weights.GetValueOrDefault(body));

        // What stands between the headline and the body of an article is its lead.
        var outer = best?.ParentElement?.Closest("article");
        best = outer is not null && weights.ContainsKey(outer) && Loses(outer, best!, paragraphs) ? outer : best;

        // The entries of a live blog are articles side by side, below one headline.
        var row = best?.LocalName == "article" && paragraphs.Exists(paragraph => paragraph.Element.LocalName == "h1" && !IsInside(paragraph.Element, best)) ? best.ParentElement : null;
        return row is not null && row.Children.Count(child => child.LocalName == "article") > 1 ? row : best;
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
