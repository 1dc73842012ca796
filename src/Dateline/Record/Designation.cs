namespace Dateline.Record;

/// <summary>The name of a type of weapon, vehicle or craft.</summary>
/// <param name="Name">The name ("MiG-29").</param>
/// <param name="Sort">What sort of thing it names; null when the lexicon does not know it.</param>
internal readonly record struct Designation(string Name, ItemSort? Sort);
