using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>Reads the lexicon files other than frames; their formats are described in data/README.md.</summary>
internal static class LexiconFile
{
    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public static void Read(string name, DataNode file, Lexicon lexicon)
    {
        if (name == "cues")
        {
            ReadCues(file, lexicon);
            return;
        }

        foreach (var entry in file.Items)
        {
            switch (name)
            {
                case "people":
                    var kind = entry["kind"]?.Text is { } word ? FrameFile.Parse<ActorKind>(entry, word, "kind of actor") : ActorKind.Unknown;
                    Each(entry, words => AddInflected(lexicon, words, new PersonNoun(words, ClassOf(entry), kind)));
                    break;
                case "titles":
                    Each(entry, words => AddInflected(lexicon, words, new Title(words, entry.Required("class"), entry["of"]?.Text)));
                    break;
                case "things":
                    Each(entry, words => AddInflected(lexicon, words, new Thing(words, ClassOf(entry), entry["type"]?.Text)));
                    break;
                case "loaded":
                    Each(entry, words => lexicon.Words.Add(words, new LoadedTerm(words, entry["about"]?.Text, entry.Required("neutral"))));
                    break;
                default:
                    var status = FrameFile.Parse<Status>(entry, entry.Required("status"), "status");
                    Each(entry, words =>
                    {
                        if (!lexicon.StatusWords.TryAdd(words, status))
                        {
                            throw entry.Wrong($"the word '{words}' stands twice; it can set one status only");
                        }
                    });
                    break;
            }
        }
    }

    private static void Each(DataNode entry, Action<string> add)
    {
        var words = entry.Words("words");
        if (words.Count == 0)
        {
            throw entry.Wrong("an entry needs a list under 'words'");
        }

        words.ForEach(add);
    }

    private static void AddInflected(Lexicon lexicon, string words, object value)
    {
        lexicon.Words.Add(words, value);
        lexicon.Words.Add(Plural.Of(words), value);
    }

    private static ArgumentClass ClassOf(DataNode entry)
    {
        var node = entry["class"] ?? throw entry.Wrong("an entry needs a 'class'");
        var words = entry.Words("class");
        return words.Aggregate(ArgumentClass.Nothing, (all, word) => all | FrameFile.Parse<ArgumentClass>(node, word, "class"));
    }

    private static void ReadCues(DataNode file, Lexicon lexicon)
    {
        foreach (var entry in file["verbs"]?.Items ?? [])
        {
            Each(entry, words => lexicon.AddVerbCue(CueOf(entry, words)));
        }

        foreach (var entry in file["nouns"]?.Items ?? [])
        {
            Each(entry, words => lexicon.AddNounCue(CueOf(entry, words)));
        }

        foreach (var entry in file["adverbs"]?.Items ?? [])
        {
            Each(entry, words => lexicon.AdverbCues[words] = CueOf(entry, words));
        }

        foreach (var words in file.Words("prepositions"))
        {
            lexicon.PrepositionCues.Add(words.Split(' '));
        }

        lexicon.PersonalVerbs.UnionWith(file.Words("personal"));
        lexicon.Speechless.UnionWith(file.Words("speechless"));
        lexicon.Guesses.UnionWith(file.Words("guesses"));
        lexicon.Reminders.UnionWith(file.Words("reminders"));
        lexicon.Additions.UnionWith(file.Words("additions"));
        lexicon.Distances.UnionWith(file.Words("distances"));
    }

    private static Cue CueOf(DataNode entry, string words) =>
        new(words, FrameFile.Parse<CueStance>(entry, entry.Required("stance"), "stance"), entry["doubtful"]?.Text == "true");
}
