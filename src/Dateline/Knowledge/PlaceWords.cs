namespace Dateline.Knowledge;

/// <summary>Words about where, from data/lexicon/places.yaml.</summary>
internal sealed class PlaceWords
{
    /// <summary>Nouns for sorts of place, by lemma.</summary>
    public Dictionary<string, PlaceReach> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Bearing in degrees from north by word; null for the middle.</summary>
    public Dictionary<string, double?> Directions { get; } = new(StringComparer.Ordinal);

    /// <summary>The adjective that names the part of a place in a direction, by word of direction; words without an entry are their own.</summary>
    public Dictionary<string, string> DirectionAdjectives { get; } = new(StringComparer.Ordinal);

    /// <summary>Prepositions that say where, whatever the verb.</summary>
    public HashSet<string> At { get; } = new(StringComparer.Ordinal);

    /// <summary>Prepositions that say at what a bomb was placed or went off.</summary>
    public HashSet<string> Bombed { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs whose object is a place where it is a name of which nothing else is known, by lemma.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of whose object a town is meant, where a name may be a town's or a government's ("fled Harare"), by lemma.</summary>
    public HashSet<string> Towns { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns of deeds whose "of" leads to a place ("the shelling of Rashta"), by lemma.</summary>
    public HashSet<string> Taking { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs by which a place is won from a force, by lemma.</summary>
    public HashSet<string> Winning { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs by which a place is lost to a force, by lemma.</summary>
    public HashSet<string> Losing { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs by which a place itself goes over to a force, by lemma.</summary>
    public HashSet<string> Falling { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that only say on which side or in which part of a thing something is, by lemma.</summary>
    public HashSet<string> Sides { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs that tell of vehicles and bombs where they stand or were put, by lemma.</summary>
    public HashSet<string> Stood { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs that tell of an explosion, their subject, only that there was one, by lemma.</summary>
    public HashSet<string> Noticed { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns for ways that join two places, by lemma.</summary>
    public HashSet<string> Roads { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs that tell which places a way joins, by lemma.</summary>
    public HashSet<string> Joining { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs whose participles tell where somebody belongs or what he is called, and not where he was, by lemma.</summary>
    public HashSet<string> Belonging { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns for parts of a country with a government of their own, by lemma: "the province" is the one last named.</summary>
    public HashSet<string> Administrative { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that say no more of a place than that it is one, by lemma: "the scene" is where the deed before was.</summary>
    public HashSet<string> Vague { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of going somewhere, where whoever went does what is told next, by lemma.</summary>
    public HashSet<string> Going { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that open a sentence of something that happened elsewhere or at another time.</summary>
    public HashSet<string> Apart { get; } = new(StringComparer.Ordinal);

    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public void Read(DataNode file)
    {
        foreach (var entry in file["nouns"]?.Items ?? [])
        {
            var reach = FrameFile.Parse<PlaceReach>(entry, entry.Required("reach"), "reach");
            entry.Words("words").ForEach(word => Nouns.TryAdd(word, reach));
        }

        foreach (var entry in file["directions"]?.Items ?? [])
        {
            double? bearing = entry["bearing"]?.Text is { } text ? double.Parse(text) : null;
            foreach (var word in entry.Words("words"))
            {
                Directions.TryAdd(word, bearing);
                if (entry["adjective"]?.Text is { } adjective)
                {
                    DirectionAdjectives.TryAdd(word, adjective);
                }
            }
        }

        At.UnionWith(file.Words("at"));
        Bombed.UnionWith(file.Words("bombed"));
        Taken.UnionWith(file.Words("taken"));
        Towns.UnionWith(file.Words("towns"));
        Taking.UnionWith(file.Words("taking"));
        Winning.UnionWith(file.Words("winning"));
        Losing.UnionWith(file.Words("losing"));
        Falling.UnionWith(file.Words("falling"));
        Sides.UnionWith(file.Words("sides"));
        Stood.UnionWith(file.Words("stood"));
        Noticed.UnionWith(file.Words("noticed"));
        Roads.UnionWith(file.Words("roads"));
        Joining.UnionWith(file.Words("joining"));
        Belonging.UnionWith(file.Words("belonging"));
        Administrative.UnionWith(file.Words("administrative"));
        Vague.UnionWith(file.Words("vague"));
        Apart.UnionWith(file.Words("apart"));
        Going.UnionWith(file.Words("going"));
    }
}
