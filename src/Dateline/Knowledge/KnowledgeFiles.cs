using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>Gathers knowledge files into tables; the formats are described in data/README.md.</summary>
internal sealed class KnowledgeFiles
{
    private readonly List<(DataNode Entry, string Reference)> _references = [];

    public Dictionary<string, EventKind> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, KnownActor> Actors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, KnownPlace> Places { get; } = new(StringComparer.Ordinal);

    public List<Regime> Regimes { get; } = [];

    public Dictionary<string, Country> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Theatre> Theatres { get; } = new(StringComparer.Ordinal);

    public Lexicon Lexicon { get; } = new();

    public PhraseTable<KnownName> Names { get; } = new();

    public CertaintyWeights Certainty { get; } = new();

    /// <exception cref="KnowledgeException">The file breaks its format.</exception>
    public void Add(string path, DataNode file)
    {
        switch (path)
        {
            case "ontology/kinds.yaml":
                AddKinds(file);
                break;
            case "ontology/tolls.yaml":
                AddTolls(file);
                break;
            case "lexicon/cues.yaml" or "lexicon/people.yaml" or "lexicon/titles.yaml" or "lexicon/things.yaml" or "lexicon/loaded.yaml" or "lexicon/status.yaml":
                LexiconFile.Read(Path.GetFileNameWithoutExtension(path), file, Lexicon);
                break;
            case "lexicon/adjuncts.yaml":
                Lexicon.Adjuncts.Read(file);
                break;
            case "lexicon/partitives.yaml":
                Lexicon.Partitives.UnionWith(file.Words("words"));
                break;
            case "lexicon/figures.yaml":
                Lexicon.Figures.Read(file);
                break;
            case "lexicon/undone.yaml":
                Lexicon.Undone.Read(file);
                break;
            case "lexicon/transitives.yaml":
                Lexicon.Transitives.UnionWith(file.Words("words"));
                Lexicon.Causing.UnionWith(file.Words("causing"));
                Lexicon.Deciding.UnionWith(file.Words("deciding"));
                Lexicon.Giving.UnionWith(file.Words("giving"));
                break;
            case "lexicon/appellatives.yaml":
                Lexicon.Appellatives.UnionWith(file.Words("words"));
                break;
            case "lexicon/coreference.yaml":
                Lexicon.Coreference.Read(file);
                break;
            case "lexicon/allegiance.yaml":
                Lexicon.Allegiance.UnionWith(file.Words("words"));
                break;
            case "lexicon/deeds.yaml":
                Lexicon.Deeds.Read(file);
                break;
            case "lexicon/involvement.yaml":
                AddInvolvement(file);
                break;
            case "lexicon/name-particles.yaml":
                Lexicon.NameParticles.UnionWith(file.Words("words"));
                break;
            case "lexicon/name-stand-ins.yaml":
                AddStandIns(file);
                break;
            case "lexicon/transcripts.yaml":
                Lexicon.TranscriptNotes.UnionWith(file.Words("notes"));
                Lexicon.TranscriptNoteEnds.UnionWith(file.Words("ends"));
                break;
            case "lexicon/pronouns.yaml":
                AddPronouns(file);
                break;
            case "lexicon/places.yaml":
                Lexicon.Places.Read(file);
                break;
            case "lexicon/verb-forms.yaml":
                AddVerbForms(file);
                break;
            case "countries.yaml":
                CountryFile.Read(file, this);
                break;
            case "certainty.yaml":
                Certainty.Read(file);
                break;
            case "regions.yaml":
                ActorFile.ReadPlaces("regions", file, this);
                break;
            case "organisations.yaml":
                ActorFile.ReadActors("organisations", null, file, this);
                break;
            case "leaders.yaml":
                ActorFile.ReadActors("leaders", null, file, this);
                break;
            case "regimes.yaml":
                AddRegimes(file);
                break;
            default:
                AddByFolder(path, file);
                break;
        }
    }

    /// <summary>Remembers that an entry refers to an actor, so that <see cref="Complete"/> can tell whether it exists.</summary>
    public void Refer(DataNode entry, string reference) => _references.Add((entry, reference));

    /// <exception cref="KnowledgeException">An entry refers to an actor that no file describes.</exception>
    public void Complete()
    {
        Lexicon.CompleteVerbForms();
        foreach (var (entry, reference) in _references)
        {
            if (!Actors.ContainsKey(reference))
            {
                throw entry.Wrong($"no file describes the actor '{reference}'; write file/id as in 'countries/TR', or add the actor");
            }
        }
    }

    private void AddVerbForms(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            Lexicon.VerbForms.AddIrregular(entry.Required("lemma"), entry.Words("forms"));
        }
    }

    private void AddStandIns(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var (name, standIn) = (entry.Required("name"), entry.Required("as"));
            if (standIn.Length != name.Length)
            {
                throw entry.Wrong($"\"{standIn}\" stands in for \"{name}\" and must be as long, or the words after it would move");
            }

            Lexicon.NameStandIns.Add(name, standIn);
        }
    }

    private void AddInvolvement(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var part = FrameFile.Parse<InvolvedPart>(entry, entry.Required("part"), "the part that somebody has");
            foreach (var word in entry.Words("words"))
            {
                entry.Words("prepositions").ForEach(preposition => Lexicon.Involvement.Add($"{word} {preposition}", part));
            }
        }
    }

    private void AddPronouns(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var sort = FrameFile.Parse<PronounSort>(entry, entry.Required("for"), "whom a pronoun stands for");
            entry.Words("words").ForEach(word => Lexicon.Pronouns.Add(word, sort));
        }
    }

    private void AddByFolder(string path, DataNode file)
    {
        if (path.StartsWith("lexicon/frames/", StringComparison.Ordinal))
        {
            var frames = new List<Frame>();
            FrameFile.Read(file, frames);
            frames.ForEach(Lexicon.Add);
        }
        else if (path.StartsWith("theatres/", StringComparison.Ordinal))
        {
            ActorFile.ReadTheatre(file, this);
        }
    }

    private void AddKinds(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var id = entry.Required("id");
            var kind = new EventKind
            {
                Id = id,
                Definition = entry.Required("definition"),
                Family = entry.Required("family"),
                IsSpeech = entry["speech"]?.Text == "true",
                IsLocal = entry["local"]?.Text == "true",
                BareName = entry["bare-name"]?.Text switch
                {
                    null => BareName.Doer,
                    "place" => BareName.Place,
                    "place-unless-abroad" => BareName.PlaceUnlessAbroad,
                    var other => throw entry.Wrong($"'bare-name' is place or place-unless-abroad, not '{other}'"),
                },
                IsArmed = entry["armed"]?.Text == "true",
                Befell = entry["befell"]?.Text,
                Also = entry.Words("also"),
                Plover = entry["plover"]?.Text,
                AcledEvent = entry["acled-event"]?.Text,
                AcledSubEvent = entry["acled-sub-event"]?.Text,
            };
            if (!Kinds.TryAdd(id, kind))
            {
                throw entry.Wrong($"the kind '{id}' stands twice");
            }
        }
    }

    private void AddTolls(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var sort = entry.Required("sort");
            entry.Words("words").ForEach(word => Lexicon.TollWords[word] = sort);
            entry.Words("kinds").ForEach(kind => Lexicon.TollKinds[kind] = sort);
        }
    }

    private void AddRegimes(DataNode file)
    {
        foreach (var entry in file.Items)
        {
            var actors = entry.Words("actors");
            actors.ForEach(actor => Refer(entry, actor));
            Regimes.Add(new Regime
            {
                Id = entry.Required("id"),
                Name = entry.Required("name"),
                By = entry.Required("by"),
                Resolution = entry["resolution"]?.Text,
                Target = entry["target"]?.Text,
                Actors = actors,
                From = PartialDate.First(entry, "from") ?? throw entry.Wrong("a regime needs the day it began, under 'from'"),
                To = PartialDate.Last(entry, "to"),
                Scope = entry["scope"]?.Text,
            });
        }
    }
}
