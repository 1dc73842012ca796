using Dateline.Model;

namespace Dateline.Bench.Toponyms;

/// <summary>A name of a place in a text, with the spot it stands for: the key's, or the reader's answer.</summary>
/// <param name="Span">Where the name is.</param>
/// <param name="Text">The name.</param>
/// <param name="Spot">Degrees north and east; null when the answer has none.</param>
internal sealed record Toponym(Span Span, string Text, (double Latitude, double Longitude)? Spot)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>Kilometres along the great circle (haversine, on a sphere of the mean radius); null when either has no spot.</summary>
    public double? DistanceTo(Toponym other)
    {
        if (Spot is not { } here || other.Spot is not { } there)
        {
            return null;
        }

        double north = Radians(there.Latitude - here.Latitude), east = Radians(there.Longitude - here.Longitude);
        var half = Square(Math.Sin(north / 2)) + (Math.Cos(Radians(here.Latitude)) * Math.Cos(Radians(there.Latitude)) * Square(Math.Sin(east / 2)));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
