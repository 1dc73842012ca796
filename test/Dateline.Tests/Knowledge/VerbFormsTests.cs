using Dateline.Knowledge;
using Dateline.Tests.Reading;

namespace Dateline.Tests.Knowledge;

public sealed class VerbFormsTests
{
    private static readonly VerbForms Forms = Reader.Knowledge.Lexicon.VerbForms;

    [Theory]
    [InlineData("fled", "flead", "flee")]
    [InlineData("Struck", "struck", "strike")]
    [InlineData("shot", "shet", "shoot")]
    [InlineData("bombed", "bombe", "bomb")]
    [InlineData("shelled", "shel", "shell")]
    [InlineData("encircled", "encircl", "encircle")]
    [InlineData("raiding", "raide", "raid")]
    [InlineData("retreated", "retreate", "retreat")]
    [InlineData("kidnapped", "kidnapp", "kidnap")]
    [InlineData("occupied", "occupie", "occupy")]
    [InlineData("besieges", "besieg", "besiege")]
    [InlineData("dying", "dy", "die")]
    [InlineData("overran", "overran", "overrun")]
    public void LemmaOf_FormOfAKnownVerb_CorrectsTheGuess(string form, string guess, string lemma) => Forms.LemmaOf(form, guess).ShouldBe(lemma);

    [Theory]
    [InlineData("found", "find")]
    [InlineData("found", "found")]
    [InlineData("left", "leave")]
    [InlineData("attacked", "attack")]
    [InlineData("gardened", "garden")]
    public void LemmaOf_GuessThatMayBeRight_IsKept(string form, string guess) => Forms.LemmaOf(form, guess).ShouldBe(guess);
}
