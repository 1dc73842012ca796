namespace Dateline.Store.Internals;

/// <summary>What is held of a document.</summary>
/// <param name="Capture">Number of the entry that captured it last.</param>
/// <param name="Reader">Version of the reader of its current reading; null when it has none.</param>
/// <param name="Payload">What the entry says.</param>
internal sealed record HeldCapture(long Capture, string? Reader, CapturePayload Payload);
