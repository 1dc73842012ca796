namespace Dateline.Intake;

/// <summary>What an input is.</summary>
internal enum FileFormat
{
    Text,
    Html,
    JsonLines,
    Json,
}
