using AngleSharp.Dom;

namespace Dateline.Intake.Html;

/// <summary>Watches a tree grow and stops the parser before it takes minutes or gigabytes.</summary>
/// <remarks>
/// The parser puts what lies too deep beside the deepest element, and the time that takes grows with the square of their number: 20,000 such elements
/// took 8 seconds. A page of a report has none.
/// </remarks>
internal sealed class TreeGuard(IntakeLimits limits)
{
    private const int MostAtTheBottom = 2_000;

    private readonly Dictionary<IElement, int> _depths = new(ReferenceEqualityComparer.Instance);
    private IElement? _last;
    private int _elements;
    private int _atTheBottom;

    /// <summary>Counts one element.</summary>
    /// <exception cref="HtmlTooComplexException">There are too many.</exception>
    internal void Created(IElement element)
    {
        // An element has its parent only after it was announced, so the one before is looked at.
        if (_last is { } last)
        {
            var depth = last.ParentElement is { } parent && _depths.TryGetValue(parent, out var above) ? above + 1 : 1;
            _depths[last] = depth;
            _atTheBottom += depth >= limits.MaxHtmlDepth - 2 ? 1 : 0;
        }

        _last = element;
        if (++_elements > limits.MaxHtmlElements || _atTheBottom > MostAtTheBottom)
        {
            throw new HtmlTooComplexException();
        }
    }
}
