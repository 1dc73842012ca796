namespace Dateline.Cli.Verbs;

/// <summary>Where <c>dateline parse</c> takes tokens and sentences from.</summary>
internal enum TokenSource
{
    /// <summary>They are found in running text.</summary>
    Found,

    /// <summary>They are given by the input, which is CoNLL-U.</summary>
    Given,
}
