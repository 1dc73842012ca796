using Dateline.Knowledge;
using Dateline.Tests.Architecture;

namespace Dateline.Tests.Knowledge;

/// <summary>The library carries its knowledge compiled; the YAML files stay what counts.</summary>
public sealed class CompiledDataTests
{
    private const string Sample = """
        # A comment.
        name: Alder
        names: [Älder, "", "null", null, Älder]
        leads:
          - {actor: birch, from: 2020}
          - nothing:
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "data");

    [Fact]
    public void Files_AsEmbedded_EqualTheYaml()
    {
        var gazetteer = Path.Combine(Folder, "gazetteer");
        var names = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(gazetteer, StringComparison.Ordinal))
            .Select(path => $"data/{Path.GetRelativePath(Folder, path).Replace('\\', '/')}")
            .Order(StringComparer.Ordinal)
            .ToList();

        EmbeddedKnowledge.Files.Select(file => file.File).ShouldBe(names);
        foreach (var name in names)
        {
            using var reader = new StreamReader(Path.Combine(Repository.Root, name));
            Dump(EmbeddedKnowledge.File(name)).ShouldBe(Dump(DataNode.Parse(name, reader)), name);
        }
    }

    [Fact]
    public void Read_WhatWasWritten_EqualsTheYaml()
    {
        var sample = DataNode.Parse("sample.yaml", new StringReader(Sample));
        var empty = DataNode.Parse("empty.yaml", new StringReader(""));

        var read = CompiledData.Read(CompiledData.Write([sample, empty]));

        read.Select(Dump).ShouldBe([Dump(sample), Dump(empty)]);
        Dump(sample).ShouldBe(
            "2 {name: 2 'Alder' names: 3 [3 'Älder' 3 '' 3 'null' 3 - 3 'Älder'] leads: 5 [5 {actor: 5 'birch' from: 5 '2020'} 6 {nothing: 6 -}]}");
        read[0].Wrong("no").Message.ShouldBe("sample.yaml:2: no");
    }

    [Fact]
    public void Read_BytesCutShort_SaysSo()
    {
        var whole = CompiledData.Write([DataNode.Parse("sample.yaml", new StringReader(Sample))]);
        for (var length = 0; length < whole.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => CompiledData.Read(whole[..length])).Message.ShouldContain("build the library again");
        }
    }

    [Theory]
    [InlineData("a: [b", 2)]
    [InlineData("a: 1\na: 2", 2)]
    [InlineData("a: &b 1\nc: *b", 2)]
    public void Parse_WrongYaml_NamesFileAndLine(string yaml, int line)
    {
        var wrong = Should.Throw<KnowledgeException>(() => DataNode.Parse("wrong.yaml", new StringReader(yaml)));

        wrong.File.ShouldBe("wrong.yaml");
        wrong.Line.ShouldBe(line);
    }

    private static string Dump(DataNode node)
    {
        var fields = node.Fields.Select(field => $"{field.Key}: {Dump(field.Value)}");
        var content = node.Sort switch
        {
            DataSort.Text => $"'{node.Text}'",
            DataSort.List => $"[{string.Join(' ', node.Items.Select(Dump))}]",
            DataSort.Fields => $"{{{string.Join(' ', fields)}}}",
            _ => "-",
        };
        return $"{node.Line} {content}";
    }
}
