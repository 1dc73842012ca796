using Dateline.Model;

namespace Dateline.Tests.Record;

/// <summary>An actor to put into test reports.</summary>
internal sealed record ActorSpec(string Name, ActorKind Kind, string? Country = null, string? Knowledge = null);
