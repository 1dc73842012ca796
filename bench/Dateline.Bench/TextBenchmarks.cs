using BenchmarkDotNet.Attributes;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>benchmark text: the speed of the text core in words per second, by BenchmarkDotNet. One operation is one word.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const int Words = 10_000;
    private TextModel _model = null!;
    private string _text = null!;
    private SyntaxStages _stages = null!;

    /// <summary>Makes a text of about 10,000 words out of sentences of our own that differ in names and figures.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _model = TextModel.Load();
        _text = SampleText.OfWords(Words);
        _stages = new SyntaxStages(_model.Parse(_text));
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int TokensAndSentences() => _model.CountTokens(_text).Tokens;

    [Benchmark(OperationsPerInvoke = Words)]
    public void Tags() => _stages.Tag();

    [Benchmark(OperationsPerInvoke = Words)]
    public void TagsAndTrees() => _stages.TagAndParse();

    [Benchmark(OperationsPerInvoke = Words)]
    public void TagsTreesAndNames() => _stages.TagParseAndName();

    [Benchmark(OperationsPerInvoke = Words)]
    public int Whole() => _model.Parse(_text).Count;

    /// <summary>Two texts at once on two threads; one operation is one word of one of them.</summary>
    [Benchmark(OperationsPerInvoke = 2 * Words)]
    public void WholeOnTwoThreads() => Parallel.Invoke(() => _model.Parse(_text), () => _model.Parse(_text));
}
