using System.Reflection;

namespace Dateline.Knowledge;

/// <summary>Everything the reader knows: kinds of event, words, actors, places, embargoes.</summary>
/// <remarks>Immutable and safe to share between threads. Load it once.</remarks>
public sealed class KnowledgeBase
{
    private KnowledgeBase(KnowledgeFiles files, Gazetteer gazetteer)
    {
        Kinds = files.Kinds;
        Actors = files.Actors;
        Places = files.Places;
        Regimes = files.Regimes;
        Countries = files.Countries;
        Theatres = files.Theatres;
        Gazetteer = gazetteer;
        Lexicon = files.Lexicon;
        Names = files.Names;
    }

    /// <summary>The kinds of event by id.</summary>
    public IReadOnlyDictionary<string, EventKind> Kinds { get; }

    /// <summary>The actors by "file/id" ("libya/lna", "countries/RU").</summary>
    public IReadOnlyDictionary<string, KnownActor> Actors { get; }

    /// <summary>The places of theatres, and countries, by "file/id".</summary>
    public IReadOnlyDictionary<string, KnownPlace> Places { get; }

    /// <summary>The arms embargoes, in the order of the file.</summary>
    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>The countries by ISO 3166-1 alpha-2 code.</summary>
    public IReadOnlyDictionary<string, Country> Countries { get; }

    /// <summary>The theatres by id.</summary>
    public IReadOnlyDictionary<string, Theatre> Theatres { get; }

    /// <summary>The built-in gazetteer.</summary>
    public Gazetteer Gazetteer { get; }

    internal Lexicon Lexicon { get; }

    internal PhraseTable<KnownName> Names { get; }

    /// <summary>Loads the knowledge that is embedded in this assembly.</summary>
    /// <exception cref="KnowledgeException">A file breaks its format; the message names file and line.</exception>
    public static KnowledgeBase Load()
    {
        var assembly = typeof(KnowledgeBase).Assembly;
        var files = new KnowledgeFiles();
        var resources = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("data/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var nodes = resources.Select(name => Parse(assembly, name)).ToList();
        foreach (var (name, node) in nodes)
        {
            files.Add(name["data/".Length..], node);
        }

        files.Complete();
        return new KnowledgeBase(files, Gazetteer.Load());
    }

    private static (string Name, DataNode Node) Parse(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new KnowledgeException(name, 0, "this embedded file cannot be opened; the assembly is damaged, build it again");
        using var reader = new StreamReader(stream);
        return (name, DataNode.Parse(name, reader));
    }
}
