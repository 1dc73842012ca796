namespace Dateline.Knowledge;

/// <summary>Everything the reader knows: kinds of event, words, actors, places, embargoes.</summary>
/// <remarks>Immutable and safe to share between threads. Load it once.</remarks>
public sealed class KnowledgeBase
{
    private KnowledgeBase(KnowledgeFiles files, IGazetteer gazetteer)
    {
        Kinds = files.Kinds;
        Actors = files.Actors;
        Places = files.Places;
        Regimes = files.Regimes;
        Countries = files.Countries;
        Theatres = files.Theatres;
        Gazetteer = gazetteer;
        Lexicon = files.Lexicon;
        Certainty = files.Certainty;
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

    /// <summary>The built-in gazetteer, with one that was imported when one was given.</summary>
    public IGazetteer Gazetteer { get; private set; }

    internal Lexicon Lexicon { get; }

    internal CertaintyWeights Certainty { get; }

    internal PhraseTable<KnownName> Names { get; }

    /// <summary>The same knowledge with a gazetteer beside the built-in one.</summary>
    /// <param name="imported">A gazetteer of the user's; a place that both have is taken from it.</param>
    public KnowledgeBase With(IGazetteer imported)
    {
        ArgumentNullException.ThrowIfNull(imported);
        var copy = (KnowledgeBase)MemberwiseClone();
        copy.Gazetteer = new JoinedGazetteer(Gazetteer, imported);
        return copy;
    }

    /// <summary>Loads the knowledge that is embedded in this assembly.</summary>
    /// <exception cref="KnowledgeException">A file breaks its format; the message names file and line.</exception>
    /// <exception cref="InvalidDataException">The assembly is damaged: it must be built again.</exception>
    public static KnowledgeBase Load()
    {
        var files = new KnowledgeFiles();
        foreach (var file in EmbeddedKnowledge.Files)
        {
            files.Add(PathOf(file), file);
        }

        files.Complete();
        return new KnowledgeBase(files, global::Dateline.Knowledge.Gazetteer.Load());
    }

    /// <summary>The embedded files, as paths below data/ with what they hold, in a fixed order.</summary>
    /// <exception cref="InvalidDataException">The assembly is damaged: it must be built again.</exception>
    internal static IReadOnlyList<(string Path, DataNode Node)> BuiltIn() =>
        [.. EmbeddedKnowledge.Files.Select(file => (PathOf(file), file))];

    private static string PathOf(DataNode file) => file.File["data/".Length..];
}
