namespace Dateline.Intake.Html;

/// <summary>What is left out of a page before its main text is looked for.</summary>
internal enum Trimming
{
    /// <summary>What the names of elements, classes and ids say is not the report.</summary>
    ByNames,

    /// <summary>Only what the names of elements say, for pages that give their text an unlucky class.</summary>
    ByElements,
}
