using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Text.Tests;

public class TextModelTests
{
    [Fact]
    public void Parse_EmptyText_NoTokens()
    {
        var parsed = LoadedModel.Model.Parse("");

        parsed.Count.ShouldBe(0);
        parsed.Sentences.ShouldBeEmpty();
        parsed.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_PlainSentence_SubjectVerbObject()
    {
        var parsed = LoadedModel.Model.Parse("The army destroyed ten vehicles on Monday.");

        var verb = Enumerable.Range(0, parsed.Count).Single(t => parsed[t].Relation == "root");
        parsed[verb].ToString().ShouldBe("destroyed");
        parsed[verb].Lemma.ShouldBe("destroy");
        parsed[1].Relation.ShouldBe("nsubj");
        parsed[1].Head.ShouldBe(verb);
        parsed[4].Relation.ShouldBe("obj");
    }

    [Theory]
    [InlineData("They don't fear Haftar's men.", "They|do|n't|fear|Haftar|'s|men|.")]
    [InlineData("A U.N.-led deal", "A|U.N.|-|led|deal")]
    [InlineData("“We cannot,” he said.", "“|We|can|not|,|”|he|said|.")]
    public void Parse_Contractions_SplitAsInUniversalDependencies(string text, string expected)
    {
        var parsed = LoadedModel.Model.Parse(text);

        string.Join('|', Enumerable.Range(0, parsed.Count).Select(t => parsed[t].ToString())).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Gen. Omar Saleh met Col. Reed. They talked.", 2)]
    [InlineData("The U.S. military said so at 5 a.m. on Friday. It was late.", 2)]
    [InlineData("Headline Without Stop\n\nThe text begins. It ends.", 3)]
    [InlineData("First line\nSecond line", 2)]
    public void Parse_Stops_EndSentencesOnlyWhereTheyDo(string text, int sentences)
    {
        LoadedModel.Model.Parse(text).Sentences.Length.ShouldBe(sentences);
    }

    [Fact]
    public void Parse_HardWrappedLines_AreJoined()
    {
        const string Text = "THE GARRISON REPORTED THAT ABOUT FIFTY MEN OF THE SECOND\nBATTALION WERE TAKEN TO AN UNKNOWN PLACE NEAR THE OLD BORDER\nPOST ON THE RIVER.  NOBODY HAS SEEN THEM SINCE THE DAY WHEN\nTHEY LEFT THE TOWN.";

        LoadedModel.Model.Parse(Text).Sentences.Length.ShouldBe(2);
    }

    [Fact]
    public void Parse_AnyUnicode_KeepsItsPromises()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Check(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\ud83d\ude00 \ud83d \ude00 a\u0301\u200b \ufeff x\0y")]
    [InlineData("a.b.c...!?!?((((\n\n\n\t\r\n\"\"\"\"")]
    public void Parse_OddText_KeepsItsPromises(string text) => Check(text);

    [Fact]
    public void Parse_HugeSentence_IsCutAndStaysFast()
    {
        var text = string.Concat(Enumerable.Repeat("the men and ", 4000));

        Check(text);
    }

    [Fact]
    public void Parse_FromManyThreads_SameResult()
    {
        const string Text = "Rebels said on Tuesday that they had taken the airport near Misrata, which the government denied.";
        var expected = string.Join(' ', LoadedModel.Model.Parse(Text).Relations);

        Parallel.For(0, 32, _ => string.Join(' ', LoadedModel.Model.Parse(Text).Relations).ShouldBe(expected));
    }

    private static void Check(string text)
    {
        var parsed = LoadedModel.Model.Parse(text);
        var last = 0;
        for (var t = 0; t < parsed.Count; t++)
        {
            parsed.Starts[t].ShouldBeGreaterThanOrEqualTo(last);
            parsed.Ends[t].ShouldBeInRange(parsed.Starts[t] + 1, text.Length);
            parsed[t].Form.IndexOfAny("\r\n ").ShouldBe(-1);
            parsed[t].Lemma.ShouldNotBeNull();
            last = parsed.Ends[t];
        }

        var next = 0;
        foreach (var sentence in parsed.Sentences)
        {
            sentence.First.ShouldBe(next);
            sentence.End.ShouldBeGreaterThan(sentence.First);
            next = sentence.End;
            var roots = 0;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                parsed.SentenceOf[t].ShouldBe(sentence.Index);
                roots += parsed.Heads[t] < 0 ? 1 : 0;
                if (parsed.Heads[t] >= 0)
                {
                    parsed.Heads[t].ShouldBeInRange(sentence.First, sentence.End - 1);
                }
            }

            roots.ShouldBe(1);
        }

        next.ShouldBe(parsed.Count);
    }
}
