using Dateline.Text;
using Dateline.Text.Network;

namespace Dateline.Bench;

/// <summary>Runs the network over given words up to some stage, in batches as the text core makes them, to measure what each stage costs.</summary>
internal sealed class SyntaxStages
{
    private const int BatchTokens = 160;
    private readonly SyntaxAnalyser _analyser;
    private readonly SyntaxScratch _scratch;
    private readonly (string[] Forms, CaseMode Mode)[] _sentences;

    public SyntaxStages(ParsedText text)
    {
        _analyser = new SyntaxAnalyser(ModelResources.LoadSyntax());
        _scratch = _analyser.CreateScratch();
        _sentences = [.. text.Sentences.Select(s =>
        {
            var forms = Enumerable.Range(s.First, s.End - s.First).Select(t => text[t].ToString()).ToArray();
            return (forms, CaseModes.Of(forms));
        })];
    }

    public void Tag() => Run(s => _analyser.Tag(s));

    public void TagAndParse() => Run(s =>
    {
        _analyser.Tag(s);
        _analyser.Parse(s);
    });

    public void TagParseAndName() => Run(s => _analyser.Run(s));

    private void Run(Action<SyntaxScratch> stage)
    {
        var batch = _scratch.Encoder;
        batch.Clear();
        foreach (var (forms, mode) in _sentences)
        {
            foreach (var form in forms)
            {
                batch.Add(form, mode);
            }

            batch.EndSentence();
            if (batch.Count >= BatchTokens)
            {
                stage(_scratch);
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            stage(_scratch);
        }
    }
}
