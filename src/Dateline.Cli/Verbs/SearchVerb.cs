using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline search WORDS</c>: passages of documents.</summary>
internal static class SearchVerb
{
    private const int MostHits = 50;

    public static Command Create(VerbContext context)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "All of them must be there, in any form and with or without accents; words \"in quotes\" must follow each other; a star stands for any ending.",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = new Option<int>("--limit") { Description = "Most passages to show.", HelpName = "NUMBER", DefaultValueFactory = _ => MostHits };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit is a whole number, at least 1.");
            }
        });
        var database = CommonOptions.Database();
        var verb = new VerbCommand("search", "Finds passages in the documents.", "dateline search air base", "dateline search '\"fighter jets\" jufra*'")
        {
            words, limit, database,
        };
        verb.SetAction(result =>
        {
            using var store = RecordStore.Open(result.GetRequiredValue(database), context.Clock, StoreAccess.ReadOnly);
            var hits = store.Search(string.Join(' ', result.GetRequiredValue(words)), result.GetValue(limit));
            if (context.Terminal.OutIsScreen)
            {
                WritePassages(context.Terminal, hits);
            }
            else
            {
                WriteRows(context.Terminal, hits);
            }

            if (hits.Count == 0)
            {
                context.Terminal.Note("nothing found; fewer words, or a star for any ending, find more.");
            }

            return ExitCode.Ok;
        });
        return verb;
    }

    private static void WritePassages(Terminal terminal, IReadOnlyList<SearchHit> hits)
    {
        foreach (var hit in hits)
        {
            var document = hit.Document;
            Paragraphs.Heading(terminal, $"{document.Title ?? document.Origin ?? document.Id} ({document.Publisher ?? "no publisher"}, {ClaimCells.Day(document.Published) ?? "no date"}) [{document.Number}]");
            Paragraphs.Write(terminal, "    ", hit.Text);
        }
    }

    private static void WriteRows(Terminal terminal, IReadOnlyList<SearchHit> hits)
    {
        var table = new Table("document", "published", "publisher", "title", "start", "end", "words");
        foreach (var hit in hits)
        {
            var document = hit.Document;
            table.Add(document.Id, ClaimCells.Day(document.Published), document.Publisher, document.Title, $"{hit.Passage.Start}", $"{hit.Passage.End}", hit.Text);
        }

        TableWriter.Write(terminal, table);
    }
}
