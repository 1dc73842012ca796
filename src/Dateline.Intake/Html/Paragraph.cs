using AngleSharp.Dom;

namespace Dateline.Intake.Html;

/// <summary>One paragraph of a page.</summary>
/// <param name="Text">Its words, runs of white space collapsed.</param>
/// <param name="Element">The block it stands in.</param>
/// <param name="Linked">How many of its characters are links.</param>
internal sealed record Paragraph(string Text, IElement Element, int Linked)
{
    /// <summary>Whether more than half of it is links.</summary>
    internal bool IsLinks => Linked * 2 > Text.Length;

    /// <summary>Whether it reads like running text: long enough and not links.</summary>
    internal bool IsProse => !IsLinks && (Text.Length >= 80 || (Text.Length >= 25 && Text[^1] is '.' or '!' or '?' or '"' or '”' or '’' or ':'));
}
