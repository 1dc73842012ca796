using System.Text.Json;

namespace Dateline.Bench.Plover;

/// <summary>Reads the PLOVER gold standard records: a JSON list of sentences with event, mode, source and target.</summary>
internal static class PloverFile
{
    // The records were coded with the draft of 2016; these types were renamed or folded into others until 2021, and the destruction of property moved from COERCE to ASSAULT.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["DEMAND"] = "REQUEST",
        ["DISAPPROVE"] = "ACCUSE",
        ["INVESTIGATE"] = "ACCUSE",
        ["FIGHT"] = "ASSAULT",
    };

    public static IEnumerable<PloverCase> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var type = entry.GetProperty("event").GetString()!;
            var mode = entry.TryGetProperty("mode", out var value) ? value.GetString() : null;
            yield return new PloverCase(
                entry.GetProperty("id").GetString()!,
                entry.GetProperty("text").GetString()!,
                type == "COERCE" && mode == "destroy" ? "ASSAULT" : Renamed.GetValueOrDefault(type, type),
                string.IsNullOrEmpty(mode) ? null : mode.ToLowerInvariant(),
                Actors(entry, "source"),
                Actors(entry, "target"));
        }
    }

    // No actor is written as an empty string, or left out.
    private static List<PloverActor> Actors(JsonElement entry, string role) =>
        entry.TryGetProperty(role, out var actors) && actors.ValueKind == JsonValueKind.Array ? [.. actors.EnumerateArray().Select(Actor)] : [];

    // A sector may carry an ethnic group behind it ("CVLalb"); "***" stands for one that was left open.
    private static PloverActor Actor(JsonElement actor)
    {
        var sector = actor.TryGetProperty("sector", out var value) ? value.GetString() : null;
        var code = actor.GetProperty("code").GetString()!;

        // The key calls most aid and rights organisations IGO, and some NGO.
        return new PloverActor(code == "NGO" ? "IGO" : CountryCodes.ToTwoLetters(code), sector is null or "***" || sector.Length < 3 ? null : sector[..3]);
    }
}
