using Dateline.Knowledge;
using Dateline.Tests.Reading;

namespace Dateline.Tests.Knowledge;

/// <summary>What cues, people, titles, things and loaded words promise.</summary>
public sealed class WordListTests
{
    private static readonly KnowledgeBase Knowledge = Reader.Knowledge;

    [Theory]
    [InlineData("people", 600)]
    [InlineData("titles", 300)]
    [InlineData("things", 600)]
    [InlineData("loaded", 150)]
    public void Lists_Counted_AreLongEnough(string name, int least) =>
        EmbeddedData.File($"data/lexicon/{name}.yaml").Items.Sum(entry => entry.Words("words").Count).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void Cues_Counted_AreLongEnough()
    {
        var file = EmbeddedData.File("data/lexicon/cues.yaml");
        file.Fields.Sum(section => section.Value.Items.Sum(entry => Math.Max(1, entry.Words("words").Count))).ShouldBeGreaterThanOrEqualTo(400);
        file.Fields.Select(section => section.Key).ShouldBe(["verbs", "nouns", "adverbs", "guesses", "prepositions", "personal", "speechless", "reminders", "additions", "distances"]);
    }

    [Theory]
    [InlineData("people")]
    [InlineData("titles")]
    [InlineData("things")]
    [InlineData("loaded")]
    public void Words_OfAList_StandOnce(string name)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in EmbeddedData.File($"data/lexicon/{name}.yaml").Items)
        {
            foreach (var word in entry.Words("words"))
            {
                seen.Add(word).ShouldBeTrue($"{EmbeddedData.Where(entry)} repeats '{word}'");
            }
        }
    }

    [Theory]
    [InlineData("said", "say", CueStance.Asserts, false)]
    [InlineData("claimed", "claim", CueStance.Asserts, true)]
    [InlineData("denied", "deny", CueStance.Denies, false)]
    [InlineData("retracted", "retract", CueStance.Retracts, false)]
    [InlineData("doubted", "doubt", CueStance.Doubts, false)]
    [InlineData("asked", "ask", CueStance.Asks, false)]
    public void VerbCues_OfCommonVerbs_HaveTheirStance(string form, string lemma, CueStance stance, bool isDoubtful)
    {
        var cue = Knowledge.Lexicon.VerbCues(lemma).Single(cue => cue.Words == lemma);
        cue.Stance.ShouldBe(stance, form);
        cue.Doubtful.ShouldBe(isDoubtful, form);
    }

    [Theory]
    [InlineData("soldiers", "Force")]
    [InlineData("mercenaries", "Force")]
    [InlineData("gunmen", "Force")]
    [InlineData("police officers", "Force")]
    [InlineData("villagers", "Civilian")]
    [InlineData("refugees", "Civilian")]
    [InlineData("foreign ministers", "Official")]
    [InlineData("protesters", "Protester")]
    [InlineData("hostages", "Hostage")]
    public void People_InThePlural_AreOfTheirClass(string words, string expected) =>
        Values(words).OfType<PersonNoun>().ShouldContain(person => person.Class.HasFlag(Enum.Parse<ArgumentClass>(expected)));

    [Theory]
    [InlineData("MiG-29", "Aircraft")]
    [InlineData("MIG 29", "Aircraft")]
    [InlineData("Mig29", "Aircraft")]
    [InlineData("Bayraktar TB2", "Aircraft")]
    [InlineData("armored vehicles", "Vehicle")]
    [InlineData("armoured vehicles", "Vehicle")]
    [InlineData("mortar rounds", "Ammunition")]
    [InlineData("Grad rockets", "Ammunition")]
    [InlineData("S-300", "Weapon")]
    [InlineData("frigates", "Ship")]
    [InlineData("mosques", "Building")]
    [InlineData("pipelines", "Infrastructure")]
    [InlineData("arms embargo", "Embargo")]
    [InlineData("flour", "Aid")]
    public void Things_InAnySpelling_AreOfTheirClass(string words, string expected) =>
        Values(words).OfType<Thing>().ShouldContain(thing => thing.Class.HasFlag(Enum.Parse<ArgumentClass>(expected)));

    [Theory]
    [InlineData("Col.", "military")]
    [InlineData("Lt. Gen.", "military")]
    [InlineData("prime minister", "government")]
    [InlineData("army spokesperson", "spokesperson")]
    [InlineData("sheikh", "clergy")]
    [InlineData("comandante", "military")]
    [InlineData("special envoy", "international")]
    public void Titles_InAnySpelling_AreOfTheirClass(string words, string expected) =>
        Values(words).OfType<Title>().ShouldContain(title => title.Class == expected);

    [Fact]
    public void LoadedPhrases_ForPeople_AreStillKnownForPeople()
    {
        foreach (var entry in EmbeddedData.File("data/lexicon/loaded.yaml").Items)
        {
            if (entry["about"]?.Text is not ("force" or "group" or "government"))
            {
                continue;
            }

            // The longest phrase wins: a loaded phrase that ends in a noun for people must not hide the noun.
            foreach (var words in entry.Words("words").Where(words => words.Contains(' ', StringComparison.Ordinal)))
            {
                var last = words[(words.LastIndexOf(' ') + 1)..];
                if (Values(last).OfType<PersonNoun>().Any())
                {
                    Values(words).OfType<PersonNoun>().ShouldNotBeEmpty($"{EmbeddedData.Where(entry)}: add '{words}' to people.yaml");
                }
            }
        }
    }

    private static IReadOnlyList<object> Values(string words)
    {
        var atoms = Atoms.Of(words);
        var values = Knowledge.Lexicon.Words.Longest(atoms, 0, (_, end) => end == atoms.Count, out _);
        return values;
    }
}
