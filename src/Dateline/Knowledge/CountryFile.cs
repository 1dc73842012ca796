using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>Reads countries.yaml: each country is an actor (its state), a place, and a set of adjectives.</summary>
internal static class CountryFile
{
    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public static void Read(DataNode file, KnowledgeFiles files)
    {
        foreach (var entry in file.Items)
        {
            ReadCountry(entry, files);
        }
    }

    private static void ReadCountry(DataNode entry, KnowledgeFiles files)
    {
        var code = entry.Required("code");
        var id = $"countries/{code}";
        var country = new Country
        {
            Code = code,
            Name = entry.Required("name"),
            Adjectives = entry.Words("adjectives"),
            People = entry.Words("people"),
            Capital = entry["capital"]?.Text,
        };
        if (!files.Countries.TryAdd(code, country))
        {
            throw entry.Wrong($"the country '{code}' stands twice");
        }

        var names = entry.Words("names");
        files.Actors.Add(id, new KnownActor
        {
            Id = id,
            Name = country.Name,
            Kind = ActorKind.State,
            Country = code,
            Names = [.. names, .. entry.Words("metonyms"), .. country.People],
            From = PartialDate.First(entry, "from"),
            To = PartialDate.Last(entry, "to"),
        });
        files.Places.Add(id, new KnownPlace
        {
            Id = id,
            Name = country.Name,
            Names = names,
            Type = "country",
            Precision = PlacePrecision.Country,
            Country = code,
            Latitude = ActorFile.Number(entry, "latitude", 90),
            Longitude = ActorFile.Number(entry, "longitude", 180),
        });
        AddNames(files, names.Prepend(country.Name), new KnownName(NameUse.Name, id, id, null));
        AddNames(files, country.Adjectives, new KnownName(NameUse.Adjective, id, null, null));
        AddNames(files, country.People, new KnownName(NameUse.People, id, null, null));
        AddNames(files, entry.Words("metonyms"), new KnownName(NameUse.Metonym, id, null, null));
        foreach (var body in entry["bodies"]?.Items ?? [])
        {
            var actor = ActorFile.ReadActor("countries", null, body, files);
            if (actor.Country is null || actor.PartOf.Count == 0)
            {
                files.Actors[actor.Id] = actor with
                {
                    Country = actor.Country ?? code,
                    PartOf = actor.PartOf.Count > 0 ? actor.PartOf : [new DatedLink(id, null, null)],
                };
            }
        }
    }

    private static void AddNames(KnowledgeFiles files, IEnumerable<string> names, KnownName value)
    {
        foreach (var name in names)
        {
            files.Names.Add(name, value);
        }
    }
}
