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
    private IReadOnlyList<ConlluSentence> _sentences = null!;

    /// <summary>Makes a text of about 10,000 words out of sentences of our own that differ in names and figures.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _model = TextModel.Load();
        _text = SampleText.OfWords(Words);
        _sentences = _model.Parse(_text).ToConllu();
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int TokensAndSentences() => _model.CountTokens(_text).Tokens;

    [Benchmark(OperationsPerInvoke = Words)]
    public int GivenTokens() => _model.Parse(_sentences).Count;

    [Benchmark(OperationsPerInvoke = Words)]
    public int Whole() => _model.Parse(_text).Count;
}
