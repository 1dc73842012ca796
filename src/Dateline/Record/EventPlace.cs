using Dateline.Model;

namespace Dateline.Record;

/// <summary>A place that takes part in an event.</summary>
/// <param name="Role">How it takes part.</param>
/// <param name="Place">Id of the place in the record; null when the words name no place that is known.</param>
/// <param name="Text">The name of the place, or the words of the first claim.</param>
/// <param name="Claims">The claims that say so, in order.</param>
public sealed record EventPlace(PlaceRole Role, string? Place, string Text, IReadOnlyList<ClaimKey> Claims);
