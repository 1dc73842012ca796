using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>Reads actors and places of theatres and organisations; the format is described in data/README.md.</summary>
internal static class ActorFile
{
    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public static void ReadTheatre(DataNode file, KnowledgeFiles files)
    {
        var id = file.Required("theatre");
        files.Theatres.Add(id, new Theatre
        {
            Id = id,
            Title = file.Required("title"),
            Countries = file.Words("countries"),
            From = PartialDate.First(file, "from"),
            To = PartialDate.Last(file, "to"),
        });
        if (file["actors"] is { } actors)
        {
            ReadActors(id, id, actors, files);
        }

        ReadPlaces(id, file, files);
        if (file["loaded"] is { } loaded)
        {
            foreach (var entry in loaded.Items)
            {
                var about = entry["about"]?.Text is { } who ? Reference(id, who) : null;
                entry.Words("words").ForEach(words => files.Lexicon.Words.Add(words, new LoadedTerm(words, about, entry.Required("neutral"))));
            }
        }
    }

    public static void ReadActors(string file, string? theatre, DataNode list, KnowledgeFiles files)
    {
        foreach (var entry in list.Items)
        {
            ReadActor(file, theatre, entry, files);
        }
    }

    public static KnownActor ReadActor(string file, string? theatre, DataNode entry, KnowledgeFiles files)
    {
        var id = $"{file}/{entry.Required("id")}";
        var actor = new KnownActor
        {
            Id = id,
            Name = entry.Required("name"),
            Kind = FrameFile.Parse<ActorKind>(entry, entry.Required("kind"), "kind of actor"),
            Country = entry["country"]?.Text,
            Names = entry.Words("names"),
            LocalNames = entry.Words("local-names"),
            LocalIn = entry.Words("local-in"),
            From = PartialDate.First(entry, "from"),
            To = PartialDate.Last(entry, "to"),
            PartOf = Links(file, entry, "part-of", files),
            Leads = Links(file, entry, "leads", files),
            Allies = Links(file, entry, "allies", files),
            Opponents = Links(file, entry, "opponents", files),
            Offices = [.. (entry["offices"]?.Items ?? []).Select(office => ReadOffice(file, office, files))],
        };
        if (!files.Actors.TryAdd(id, actor))
        {
            throw entry.Wrong($"the actor '{id}' stands twice");
        }

        files.Names.Add(actor.Name, new KnownName(NameUse.Name, id, null, null));
        foreach (var name in actor.Names)
        {
            files.Names.Add(name, new KnownName(NameUse.Name, id, null, null));
        }

        foreach (var name in actor.LocalNames)
        {
            files.Names.Add(name, new KnownName(NameUse.Description, id, null, theatre));
        }

        return actor;
    }

    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public static void ReadPlaces(string id, DataNode file, KnowledgeFiles files)
    {
        foreach (var entry in file["places"]?.Items ?? [])
        {
            ReadPlace(id, entry, files);
        }
    }

    private static void ReadPlace(string theatre, DataNode entry, KnowledgeFiles files)
    {
        var type = entry.Required("type");
        var place = new KnownPlace
        {
            Id = $"{theatre}/{entry.Required("id")}",
            Name = entry.Required("name"),
            Names = entry.Words("names"),
            Type = type,
            Precision = PrecisionOf(type),
            Country = entry["country"]?.Text,
            Latitude = Number(entry, "latitude", 90),
            Longitude = Number(entry, "longitude", 180),
            In = entry["in"]?.Text is { } container ? Reference(theatre, container) : null,
        };
        if (!files.Places.TryAdd(place.Id, place))
        {
            throw entry.Wrong($"the place '{place.Id}' stands twice");
        }

        foreach (var name in place.Names.Prepend(place.Name))
        {
            files.Names.Add(name, new KnownName(NameUse.Name, null, place.Id, null));
        }
    }

    private static PlacePrecision PrecisionOf(string type) => type switch
    {
        "settlement" or "city" or "town" or "village" => PlacePrecision.Settlement,
        "district" or "neighborhood" or "neighbourhood" => PlacePrecision.District,
        "country" => PlacePrecision.Country,
        "region" or "province" or "river" or "road" or "island" or "mountain" or "sea" or "valley" or "desert" => PlacePrecision.Region,
        _ => PlacePrecision.Facility,
    };

    internal static double? Number(DataNode entry, string field, double limit)
    {
        if (entry[field]?.Text is not { } text)
        {
            return null;
        }

        return double.TryParse(text, out var value) && Math.Abs(value) <= limit
            ? value
            : throw entry.Wrong($"'{field}' is a number from −{limit} to {limit}, not '{text}'");
    }

    private static Office ReadOffice(string file, DataNode entry, KnowledgeFiles files)
    {
        string? of = null;
        if (entry["of"]?.Text is { } body)
        {
            of = Reference(file, body);
            files.Refer(entry, of);
        }

        return new Office(entry.Required("title").ToLowerInvariant(), of, PartialDate.First(entry, "from"), PartialDate.Last(entry, "to"));
    }

    private static List<DatedLink> Links(string file, DataNode entry, string field, KnowledgeFiles files)
    {
        var links = new List<DatedLink>();
        foreach (var link in entry[field]?.Items ?? [])
        {
            var actor = Reference(file, link.Required("actor"));
            files.Refer(link, actor);
            links.Add(new DatedLink(actor, PartialDate.First(link, "from"), PartialDate.Last(link, "to")));
        }

        return links;
    }

    private static string Reference(string file, string reference) =>
        reference.Contains('/', StringComparison.Ordinal) ? reference : $"{file}/{reference}";
}
