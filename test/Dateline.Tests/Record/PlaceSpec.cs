using Dateline.Model;

namespace Dateline.Tests.Record;

/// <summary>A place to put into test reports.</summary>
internal sealed record PlaceSpec(
    string Name, string? Country = null, double? Latitude = null, double? Longitude = null, PlacePrecision? Precision = null, string? Gazetteer = null);
