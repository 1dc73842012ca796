namespace Dateline.Intake.Html;

/// <summary>What a page holds.</summary>
/// <param name="Text">The main text, paragraphs parted by a blank line; empty when there is none.</param>
/// <param name="Title">The headline; null when the page does not say.</param>
/// <param name="Publisher">The outlet; null when the page does not say.</param>
/// <param name="Published">The day of publication; null when the page does not say.</param>
/// <param name="DateProblem">Why the first date that the page gives was not used; null when there was none, or another was read.</param>
/// <param name="Notes">What else a user should know.</param>
internal sealed record HtmlPage(string Text, string? Title, string? Publisher, DateOnly? Published, string? DateProblem, IReadOnlyList<string> Notes);
