using Dateline.Model;

namespace Dateline.Store;

/// <summary>A passage that matches a search.</summary>
/// <param name="Document">The document that it is in.</param>
/// <param name="Passage">Where in the text of the document: a paragraph, or a part of a long one.</param>
/// <param name="Text">The words of the passage; control characters that would disturb a terminal search are spaces.</param>
/// <param name="Matches">Where in the text of the document the words searched for are, in the order of the text.</param>
public sealed record SearchHit(StoredDocument Document, Span Passage, string Text, IReadOnlyList<Span> Matches);
