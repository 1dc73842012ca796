namespace Dateline.Text.Tests;

public class ConlluTests
{
    [Fact]
    public void Read_MultiwordToken_KeepsItsRangeAndSpaces()
    {
        const string Rows = "# newpar\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n\n";

        var sentence = ConlluReader.Read(new StringReader(Rows)).Single();

        sentence.Words.Select(w => w.Form).ShouldBe(["do", "n't", "go"]);
        sentence.Ranges.Single().Form.ShouldBe("don't");
        sentence.HasSpaceAfter(0).ShouldBeFalse();
        sentence.HasSpaceAfter(1).ShouldBeTrue();
        sentence.StartsParagraph.ShouldBeTrue();
    }

    [Fact]
    public void Read_WrongColumns_SaysWhere()
    {
        var error = Should.Throw<FormatException>(() => ConlluReader.Read(new StringReader("1\tx\n")).ToList());

        error.Message.ShouldContain("Line 1");
    }

    [Fact]
    public void Write_ParsedText_ReadsBackTheSame()
    {
        var parsed = LoadedModel.Model.Parse("They don't know (yet). The U.N.'s envoy said: \"We can't stay.\"");
        var written = new StringWriter();

        ConlluWriter.Write(parsed, written);
        var back = ConlluReader.Read(new StringReader(written.ToString())).ToList();

        back.SelectMany(s => s.Words).Select(w => w.Form).ShouldBe(Enumerable.Range(0, parsed.Count).Select(t => parsed[t].ToString()));
        back.SelectMany(s => s.Words).Select(w => w.Relation).ShouldBe(parsed.Relations);
        LoadedModel.Model.Parse(back).Relations.ShouldBe(parsed.Relations);
    }
}
