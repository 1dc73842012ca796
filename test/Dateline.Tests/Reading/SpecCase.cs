namespace Dateline.Tests.Reading;

/// <summary>One case of a spec file: a text, and the claims expected of it.</summary>
public sealed record SpecCase(string File, int Line, string Title, DateOnly? Published, string Text, IReadOnlyList<ExpectedClaim> Claims, bool MayHaveOthers)
{
    public override string ToString() => $"{File}:{Line} {Title}";
}
