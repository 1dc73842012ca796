namespace Dateline.Intake.Html;

/// <summary>Stops the parser of the third party in the middle of a page; never leaves <see cref="HtmlReader"/>.</summary>
#pragma warning disable CA1064, CA1032 // It is a private signal through foreign code, not an error that anybody handles.
internal sealed class HtmlTooComplexException : Exception;
#pragma warning restore CA1064, CA1032
