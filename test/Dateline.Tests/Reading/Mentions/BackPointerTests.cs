using Dateline.Model;

namespace Dateline.Tests.Reading.Mentions;

/// <summary>Whom nouns and pronouns of later sentences point back to.</summary>
public sealed class BackPointerTests
{
    [Theory]
    [InlineData("Gunmen attacked a village near Zaria. The attackers burned 20 houses.", "Gunmen", "The attackers")]
    [InlineData("Gunmen stormed a bank in Onitsha. The robbers shot a guard.", "Gunmen", "The robbers")]
    [InlineData("Armed men raided a school in Kagara. The assailants abducted 40 pupils.", "Armed men", "The assailants")]
    [InlineData("Three soldiers were wounded in Avivim. The soldiers were taken to a hospital.", "Three soldiers", "The soldiers")]
    [InlineData("A bomber struck a market in Herat. He killed nine people.", "A bomber", "He")]
    [InlineData("The M23 captured Rutshuru. The group accused Kinshasa of shelling civilians.", "The M23", "The group")]
    [InlineData("Boko Haram overran a base in Gudumbali. The insurgents killed 30 soldiers.", "Boko Haram", "The insurgents")]
    [InlineData("The European Union imposed sanctions on Belarus. The bloc accused Minsk of fraud.", "The European Union", "The bloc")]
    [InlineData("Colonel Gueye led the coup. The colonel promised elections.", "Colonel Gueye", "The colonel")]
    [InlineData("Omar Selm said the army had won. A commander said 40 rebels had died. Troops took the camp as well, he said.", "Omar Selm", "he")]
    [InlineData("Turkey bombed the PKK in Qandil. The group said it had lost nobody.", "the PKK", "it")]
    public void Read_NounThatPointsBack_IsWhoeverWasToldOf(string text, string first, string later) => AreOne(text, first, later).ShouldBeTrue();

    [Theory]
    [InlineData("The M23 fought the Mai-Mai near Rutshuru. The group accused Kinshasa of shelling civilians.", "The M23", "The group")]
    [InlineData("Farmers attacked herders in Benue. Herders killed nine farmers. The attackers fled.", "Farmers", "The attackers")]
    [InlineData("The army attacked the rebels at Isiro. They fled into the bush.", "The army", "They")]
    [InlineData("The commander ordered his troops to fire.", "The commander", "his troops")]
    [InlineData("The coalition bombed Hodeidah. The Houthis said it had killed 12 civilians.", "The Houthis", "it")]
    public void Read_NounThatMayBeAnother_IsNotPutDownToIt(string text, string first, string later) => AreOne(text, first, later).ShouldBeFalse();

    private static bool AreOne(string text, string first, string later) =>
        Reader.Read(text, new DateOnly(2024, 3, 18)).Actors.Any(actor => Has(actor, first) && Has(actor, later));

    private static bool Has(Actor actor, string words) => actor.Mentions.Any(mention => mention.Text == words);
}
