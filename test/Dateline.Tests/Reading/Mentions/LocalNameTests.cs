using Dateline.Model;

namespace Dateline.Tests.Reading.Mentions;

/// <summary>Whose "the army", "the government" and "the capital" are.</summary>
public sealed class LocalNameTests
{
    private static readonly DateOnly Day = new(2024, 3, 18);

    [Theory]
    [InlineData("BANGUI, Central African Republic - The army said it drove rebels from Bria. Militiamen fled Bambari.", "congo/faca")]
    [InlineData("GOMA, Congo - The army shelled M23 positions near Sake on Monday.", "congo/fardc")]
    [InlineData("JUBA - The army clashed with men loyal to Riek Machar in Nasir and Malakal.", "sudan/sspdf")]
    [InlineData("KHARTOUM - The army took a bridge from the RSF near Omdurman.", "sudan/saf")]
    [InlineData("NIAMEY - The army lost nine soldiers near Tillaberi and Diffa.", "sahel/niger-army")]
    [InlineData("MAIDUGURI, Nigeria - Gunmen burned a village in Borno. The army blamed Boko Haram.", "sahel/nigerian-army")]
    [InlineData("Malian soldiers crossed into Burkina Faso. The army killed eight jihadists near Djibo, Ouagadougou said.", "sahel/burkina-army")]
    [InlineData("CAIRO - Sudan's army bombed Nyala and El Fasher. The army denied hitting homes.", "sudan/saf")]
    [InlineData("NAIROBI, Kenya - Fighters of al-Shabab attacked Kismayo. The Somali army struck back. The army said 20 militants died near Mogadishu.", "somalia/somali-army")]
    public void Read_Army_IsThatOfTheCountryWhereTheReportIsAtHome(string text, string army) => Army(text).ShouldBe(army);

    [Theory]
    [InlineData("N'DJAMENA - The army killed 40 Boko Haram fighters near Bol. Chad blamed sleeper cells in Diffa.")]
    [InlineData("NAIROBI - The army killed three al-Shabab men in Lamu. Kenya sent troops to Mandera.")]
    [InlineData("RIYADH - The army shot down a Houthi missile fired from Saada and Sanaa.")]
    [InlineData("MINGORA, Pakistan - The army killed 40 Taliban in Swat. The Taliban held Mingora.")]
    [InlineData("TUNIS - The army killed two gunmen near the Libyan border. Libya's government closed the crossing of Ras Ajdir.")]
    [InlineData("JERUSALEM - Rockets hit Kiryat Shmona. The army shelled Tyre and Nabatieh. Hezbollah said a fighter died.")]
    [InlineData("LA PAZ - The army met Shining Path rebels who had come from Puno in Peru.")]
    [InlineData("The Rwandan army crossed into Congo near Goma. The army denied it. M23 rebels took Sake.")]
    [InlineData("MANILA, Philippines - The army killed four rebels on the island of Jolo.")]
    public void Read_ArmyOfANeighbor_IsNotTakenForTheOneThatIsKnown(string text) => Army(text).ShouldBeNull();

    [Fact]
    public void Read_Digest_KeepsTheArmiesOfItsReportsApart()
    {
        var reading = Reader.Read("BANGUI - The army retook Bria. The government was pleased.\n\nKINSHASA - The army shelled M23 positions near Goma. The government blamed Rwanda.", Day);

        reading.Actors.Select(actor => actor.Knowledge).ShouldContain("congo/faca");
        reading.Actors.Select(actor => actor.Knowledge).ShouldContain("congo/fardc");
        reading.Actors.Count(actor => actor.Name == "government").ShouldBe(2);
    }

    [Theory]
    [InlineData("BANGUI, March 16 (Courier) - Rebels left Bria on Friday. Residents fled to the capital.", "Bangui")]
    [InlineData("NIAMEY - Rebels from Mali burned Banibangou. Residents fled to the capital.", "Niamey")]
    [InlineData("GOMA, Congo - M23 rebels took Sake. Residents fled to the capital.", "Kinshasa")]
    public void Read_Capital_IsThatOfTheCountryWhereTheReportIsAtHome(string text, string capital) =>
        Reader.Read(text, Day).Places.Where(place => place.Mentions.Any(mention => mention.Text == "the capital")).ShouldHaveSingleItem().Name.ShouldBe(capital);

    [Fact]
    public void Read_CapitalUnderADatelineOfAnotherCountry_StaysOpen() =>
        Reader.Read("TBILISI - Armenia said that Azerbaijan had shelled Goris and Jermuk. Residents fled to the capital.", Day).Places
            .Where(place => place.Mentions.Any(mention => mention.Text == "the capital")).ShouldAllBe(place => place.Latitude == null);

    private static string? Army(string text) =>
        Reader.Read(text, Day).Actors.Where(actor => actor.Mentions.Any(mention => mention.Text is "The army")).ShouldHaveSingleItem().Knowledge;
}
