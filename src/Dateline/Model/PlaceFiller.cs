namespace Dateline.Model;

/// <summary>A place that takes part in an event.</summary>
/// <param name="Role">How it takes part.</param>
/// <param name="Span">Where the text names it.</param>
/// <param name="Text">The words there.</param>
/// <param name="Place">Id of the place in the reading; null when the words name no place that is known ("the village").</param>
public sealed record PlaceFiller(PlaceRole Role, Span Span, string Text, string? Place);
