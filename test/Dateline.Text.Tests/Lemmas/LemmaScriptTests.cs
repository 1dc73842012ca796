using Dateline.Text.Lemmas;

namespace Dateline.Text.Tests.Lemmas;

public class LemmaScriptTests
{
    [Theory]
    [InlineData("troops", "troop")]
    [InlineData("fled", "flee")]
    [InlineData("Was", "be")]
    [InlineData("TRIPOLI", "Tripoli")]
    [InlineData("n't", "not")]
    public void Between_FormAndLemma_ScriptGivesTheLemma(string form, string lemma)
    {
        var target = new char[64];

        var length = LemmaScript.Between(form, lemma).Apply(form, target);

        new string(target, 0, length).ShouldBe(lemma);
    }
}
