namespace Dateline.Text.Training;

/// <summary>The right answer to a yes-or-no decision.</summary>
internal enum Answer
{
    No,
    Yes,
}
