using Dateline.Model;

namespace Dateline.Tests.Reading.Places;

/// <summary>Which of the places that bear a name is meant, and which words are the name.</summary>
public sealed class PlaceResolutionTests
{
    [Theory]
    [InlineData("Two people fell ill in Paris, Texas, on Monday.", "Paris", 33.66, -95.55)]
    [InlineData("Gunmen opened fire in Tripoli, Lebanon, on Monday.", "Tripoli", 34.4, 35.8)]
    [InlineData("Officials met in Paris, France, on Monday.", "Paris", 48.85, 2.35)]
    [InlineData("The police searched a farm in Victoria, Australia.", "Victoria", -36.7, 145)]
    [InlineData("Police in New Mexico arrested four men.", "New Mexico", 34.2, -106)]
    [InlineData("Refugees crossed into Scotland.", "Scotland", 56.5, -4)]
    public void Read_NameOfSeveralPlaces_IsTheOneInItsRegion(string text, string name, double latitude, double longitude)
    {
        var place = Read(text).Places.First(place => place.Mentions.Any(mention => mention.Text == name));

        place.Latitude!.Value.ShouldBe(latitude, 1.5);
        place.Longitude!.Value.ShouldBe(longitude, 1.5);
    }

    [Fact]
    public void Read_PhraseRoundAName_MentionsTheNameAlone() =>
        Read("Gunmen stormed the besieged southern port of Aden on Monday.").Places.SelectMany(place => place.Mentions).Select(mention => mention.Text).ShouldContain("Aden");

    [Fact]
    public void Read_Continent_IsARegionOfNoCountry()
    {
        var africa = Read("The disease spread across Africa.").Places.ShouldHaveSingleItem();

        africa.Country.ShouldBeNull();
        africa.Precision.ShouldBe(PlacePrecision.Region);
    }

    private static DocumentReading Read(string text) => Reader.Read(text, null);
}
