using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

/// <summary>The program runs with the invariant culture, in which .NET decomposes no letters; folding must not depend on it.</summary>
public sealed class AtomsFoldingTests
{
    [Theory]
    [InlineData("Mişrātah", "misratah")]
    [InlineData("Bogotá", "bogota")]
    [InlineData("ERDOĞAN", "erdogan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Le\u0301on", "leon")]
    [InlineData("U.N.", "un")]
    public void Fold_LettersWithDiacritics_ArePlain(string word, string expected) => Atoms.Fold(word).ShouldBe(expected);
}
