namespace Dateline.Intake.Text;

/// <summary>A text and how it was decoded.</summary>
/// <param name="Text">The cleaned text.</param>
/// <param name="Encoding">What it was decoded from, as people call it ("UTF-8", "Windows-1252").</param>
/// <param name="Strays">Bytes that were no UTF-8 and were read as Windows-1252; 0 unless the encoding is mixed.</param>
/// <param name="Controls">Control characters that became spaces.</param>
/// <param name="FirstControl">Character where the first of them was, before cleaning; −1 when there was none.</param>
internal sealed record DecodedText(string Text, string Encoding, int Strays, int Controls, int FirstControl);
