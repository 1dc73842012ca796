namespace Dateline.Record;

/// <summary>An actor of one reading.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Actor">Id of the actor in the reading of that document ("a3").</param>
public readonly record struct ActorInDocument(string Document, string Actor);
