using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Tests.Knowledge;

/// <summary>Holds the coordinates of theatres against those of the gazetteer: nobody reads coordinates over twice, so a machine must.</summary>
public sealed class TheatrePlacesTests
{
    private const double LimitKilometres = 30;

    [Fact]
    public void Places_SettlementsTheGazetteerKnows_LieWhereItSays()
    {
        var world = Gazetteer.Load();
        var wrong = new List<string>();
        foreach (var place in KnowledgeBase.Load().Places.Values.Where(place => place.Precision is PlacePrecision.Settlement))
        {
            var namesakes = world.Find(place.Name).Where(found => found.Country == place.Country && found.Latitude is not null && found.Precision != PlacePrecision.Region).ToList();

            // Where one country has several of a name, a theatre may mean a small one; it must still be one of them.
            if (namesakes.Count > 0 && namesakes.Min(found => Kilometres(place, found)) is > LimitKilometres and var distance)
            {
                wrong.Add($"{place.Id} lies {distance:F0} km from {namesakes[0].Name} ({namesakes[0].Latitude}, {namesakes[0].Longitude})");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Places_InsideAnother_LieNearIt()
    {
        var places = KnowledgeBase.Load().Places;
        foreach (var place in places.Values.Where(place => place.In is not null))
        {
            var container = places[place.In!];
            var limit = container.Precision is PlacePrecision.Region or PlacePrecision.Country ? 600 : 60;
            Kilometres(place.Latitude!.Value, place.Longitude!.Value, container.Latitude!.Value, container.Longitude!.Value).ShouldBeLessThan(limit, place.Id);
        }
    }

    private static double Kilometres(KnownPlace place, GazetteerPlace found) =>
        Kilometres(place.Latitude!.Value, place.Longitude!.Value, found.Latitude!.Value, found.Longitude!.Value);

    private static double Kilometres(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var north = (latitudeA - latitudeB) * 111.2;
        var east = (longitudeA - longitudeB) * 111.2 * Math.Cos((latitudeA + latitudeB) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
