using Dateline.Knowledge;
using Dateline.Tests.Reading;

namespace Dateline.Tests.Knowledge;

/// <summary>What the frame files promise: every kind can be found, no entry shadows another, every word can be met in a text.</summary>
public sealed class FrameLexiconTests
{
    private static readonly string[] WordClasses = ["verb", "noun", "adjective", "modal"];
    private static readonly string[] Fields = ["kind", "verb", "noun", "adjective", "modal", "roles", "if", "unless", "status", "infinitive", "light", "figure", "note"];

    private static readonly string[] Slots =
    [
        "subject", "clause", "object", "second-object", "possessor", "modifier", "about", "across", "against", "along", "among", "around", "as", "at", "before", "behind",
        "between", "by", "for", "from", "in", "into", "involving", "near", "of", "off", "on", "out of", "outside", "over", "through", "to", "toward", "towards",
        "under", "upon", "via", "with", "aboard", "at the hands of",
    ];

    private static readonly KnowledgeBase Knowledge = Reader.Knowledge;

    private static IEnumerable<DataNode> Entries => EmbeddedData.Files("data/lexicon/frames/").SelectMany(file => file.Items);

    [Fact]
    public void Entries_AllOfThem_HaveKnownFieldsAndOneWordClass()
    {
        foreach (var entry in Entries)
        {
            entry.Fields.Select(field => field.Key).Except(Fields).ShouldBeEmpty(EmbeddedData.Where(entry));
            WordClasses.Count(name => entry[name] is not null).ShouldBe(1, EmbeddedData.Where(entry));
        }
    }

    [Fact]
    public void Kinds_OfEntries_AreInTheOntology()
    {
        foreach (var entry in Entries.Where(entry => entry["kind"] is not null))
        {
            Knowledge.Kinds.Keys.ShouldContain(entry.Required("kind"), EmbeddedData.Where(entry));
        }
    }

    [Fact]
    public void Kinds_OfTheOntology_HaveVerbsAndNouns()
    {
        foreach (var kind in Knowledge.Kinds.Keys)
        {
            foreach (var wordClass in (string[])["verb", "noun"])
            {
                Entries.Where(entry => entry["kind"]?.Text == kind).Sum(entry => entry.Words(wordClass).Count).ShouldBeGreaterThan(4, $"{kind}, {wordClass}");
            }
        }
    }

    [Fact]
    public void Slots_OfRolesAndConditions_AreKnown()
    {
        foreach (var entry in Entries)
        {
            var used = new[] { "roles", "if", "unless" }.SelectMany(field => entry[field]?.Fields ?? []).Select(field => field.Key);
            used.Except(Slots).ShouldBeEmpty(EmbeddedData.Where(entry));
        }
    }

    [Fact]
    public void Words_AllOfThem_AreTrimmedLowerCase()
    {
        foreach (var entry in Entries)
        {
            foreach (var word in WordClasses.SelectMany(entry.Words))
            {
                word.ShouldBe(string.Join(' ', word.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(), EmbeddedData.Where(entry));
            }
        }
    }

    [Fact]
    public void Words_OfVerbs_DoNotBeginWithBe() =>
        Entries.SelectMany(entry => entry.Words("verb")).Where(word => word == "be" || word.StartsWith("be ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Words_UnderTheSameConditions_StandOnce()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            foreach (var wordClass in WordClasses)
            {
                foreach (var word in entry.Words(wordClass))
                {
                    var key = $"{wordClass} {word} {Conditions(entry["if"])} {Conditions(entry["unless"])} {entry["infinitive"]?.Text} {entry["light"]?.Text} {entry["figure"]?.Text}";
                    seen.TryAdd(key, EmbeddedData.Where(entry)).ShouldBeTrue($"{EmbeddedData.Where(entry)} repeats '{key}' of {seen[key]}");
                }
            }
        }
    }

    [Fact]
    public void Frames_Counted_CoverTheLanguageOfReports()
    {
        Knowledge.Lexicon.FrameCount.ShouldBeGreaterThan(1500);
        foreach (var verb in (string[])["attack", "kill", "capture", "withdraw", "deploy", "meet", "accuse", "demand", "flee", "arrest", "sign", "shell", "hit", "fire", "send"])
        {
            Knowledge.Lexicon.Frames(FrameWordClass.Verb, verb).ShouldNotBeEmpty(verb);
        }
    }

    // Verbs that carry a kind only with the right arguments; without a condition they would fire on every page of any newspaper.
    [Theory]
    [InlineData("hit")]
    [InlineData("strike")]
    [InlineData("take")]
    [InlineData("hold")]
    [InlineData("leave")]
    [InlineData("send")]
    [InlineData("move")]
    [InlineData("fire")]
    [InlineData("lose")]
    [InlineData("fall")]
    [InlineData("call")]
    [InlineData("give")]
    [InlineData("offer")]
    [InlineData("help")]
    [InlineData("control")]
    [InlineData("join")]
    [InlineData("return")]
    [InlineData("drop")]
    [InlineData("arrive")]
    [InlineData("raise")]
    [InlineData("meet")]
    [InlineData("ask")]
    [InlineData("want")]
    public void Frames_OfAmbiguousVerbsAlone_AskForTheirArguments(string verb) =>
        Knowledge.Lexicon.Frames(FrameWordClass.Verb, verb)
            .Where(frame => !frame.IsLight && frame.Others.Length == 0)
            .ShouldAllBe(frame => frame.If.Count > 0);

    [Fact]
    public void LightVerbs_AllOfThem_LendAtLeastOneArgument()
    {
        foreach (var entry in Entries.Where(entry => entry["light"]?.Text == "true"))
        {
            entry["roles"].ShouldNotBeNull(EmbeddedData.Where(entry));
        }
    }

    private static string Conditions(DataNode? node) =>
        string.Join(' ', (node?.Fields ?? []).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={string.Join('|', field.Value.Items.Select(item => item.Text))}"));
}
