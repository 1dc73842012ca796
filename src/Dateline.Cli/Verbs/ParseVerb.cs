using System.CommandLine;
using System.Text;
using Dateline.Cli.Terminals;
using Dateline.Text;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline parse</c>: what the text core finds, for those who measure it or build on it.</summary>
internal static class ParseVerb
{
    public static Command Create(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Description = "UTF-8 text, or CoNLL-U with --tokens given; - is standard input.", DefaultValueFactory = _ => Inputs.StandardInput };
        var format = CommonOptions.Choice("--format", "conllu (Universal Dependencies) or json, which has the names, too.", ParseFormat.Conllu);
        var tokens = CommonOptions.Choice("--tokens", "given: the input is CoNLL-U, and its tokens and sentences are kept.", TokenSource.Found);
        var verb = new VerbCommand(
            "parse", "Finds tokens, sentences, tags, lemmas, dependencies and names of English text.", "dateline parse report.txt --format conllu", "dateline parse --tokens given en_ewt-ud-test.conllu")
        {
            file, format, tokens,
        };
        verb.SetAction(result => Run(context.Terminal, result.GetRequiredValue(file), result.GetValue(format), result.GetValue(tokens)));
        return verb;
    }

    private static int Run(Terminal terminal, string path, ParseFormat format, TokenSource tokens)
    {
        StreamReader input;
        try
        {
            input = new StreamReader(path == Inputs.StandardInput ? terminal.In() : File.OpenRead(path), Encoding.UTF8);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            terminal.Report(new Problem("DL0009", $"{path}: {missing.Message}", "Check the path and the permissions."));
            return ExitCode.BadInput;
        }

        using (input)
        {
            ParsedText parsed;
            try
            {
                var model = TextModel.Load();
                parsed = tokens == TokenSource.Given ? model.Parse(ConlluReader.Read(input).ToList()) : model.Parse(input.ReadToEnd());
            }
            catch (FormatException broken)
            {
                terminal.Report(new Problem("DL0010", $"{path}: {broken.Message}", "Give CoNLL-U, or leave --tokens given away to have running text read."));
                return ExitCode.BadInput;
            }

            if (format == ParseFormat.Conllu)
            {
                ConlluWriter.Write(parsed, terminal.Out);
            }
            else
            {
                terminal.Out.Flush();
                ParseJson.Write(terminal.OutBytes, parsed);
            }

            return ExitCode.Ok;
        }
    }
}
