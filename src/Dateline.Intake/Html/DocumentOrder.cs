using System.Text;
using AngleSharp.Dom;

namespace Dateline.Intake.Html;

/// <summary>Walks a tree in the order of the page, in time that grows with its size alone.</summary>
/// <remarks>The library's own ways to the next sibling search the parent's children each time: a page of 100,000 siblings took minutes.</remarks>
internal static class DocumentOrder
{
    private const int LongestText = 2000;

    /// <summary>Every node below the root, with whether the walk enters or leaves it.</summary>
    /// <param name="root">Where to begin; it is not given itself.</param>
    /// <param name="enter">Called before what is below a node; returns whether to go there.</param>
    /// <param name="leave">Called after what is below a node that was gone into.</param>
    /// <returns>How many levels below the root the walk came.</returns>
    internal static int Walk(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        var deepest = 0;
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == step.Node.ChildNodes.Length)
            {
                if (path.Count > 0)
                {
                    leave(step.Node);
                }

                continue;
            }

            path.Push((step.Node, step.Next + 1));
            var child = step.Node.ChildNodes[step.Next];
            if (enter(child))
            {
                path.Push((child, 0));
                deepest = Math.Max(deepest, path.Count - 1);
            }
        }

        return deepest;
    }

    /// <summary>All elements below a node.</summary>
    internal static List<IElement> Elements(INode root)
    {
        var elements = new List<IElement>();
        Walk(
            root,
            node =>
            {
                if (node is IElement element)
                {
                    elements.Add(element);
                }

                return true;
            },
            _ => { });
        return elements;
    }

    /// <summary>The words below a heading or title; what is longer than any of these is cut.</summary>
    internal static string Words(INode root)
    {
        var words = new StringBuilder();
        Walk(
            root,
            node =>
            {
                if (node is IText text)
                {
                    words.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, LongestText)));
                }

                return words.Length < LongestText;
            },
            _ => { });
        return words.ToString();
    }
}
