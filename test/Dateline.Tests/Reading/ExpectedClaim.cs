namespace Dateline.Tests.Reading;

/// <summary>What a spec case expects of one claim: its kind, its trigger, and the slots that it names. A slot that is not named is not checked.</summary>
public sealed record ExpectedClaim(string Kind, string Trigger, IReadOnlyDictionary<string, string> Slots);
