using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Several networks that teach one: what they believe on the average, sentence by sentence (Kuncoro et al. 2016).</summary>
/// <remarks>All must have been trained on the same corpora as the student, so that tags and relations are the same; others are refused.</remarks>
internal sealed class Teachers
{
    private readonly SyntaxNetwork[] _networks;
    private readonly TokenBatch _batch = new();
    private readonly EncoderScratch _scratch = new();
    private readonly float[][] _ends;
    private float[] _scores = [];
    private float[] _left = [];
    private float[] _headVectors = [];
    private float[] _hidden = [];

    public Teachers(IReadOnlyList<SyntaxNetwork> networks, SyntaxNetwork student)
    {
        _networks = [.. networks];
        _ends = new float[_networks.Length][];
        foreach (var network in networks)
        {
            if (!network.Tags.SequenceEqual(student.Tags) || !network.Relations.SequenceEqual(student.Relations))
            {
                throw new InvalidDataException("A teacher was trained on other corpora than are here: its tags or relations differ. Delete the folder of teachers and train again.");
            }
        }
    }

    /// <summary>The example with what the teachers believe; a sentence without a tree gets the one they find.</summary>
    public SyntaxExample Teach(SyntaxExample example)
    {
        var n = example.Forms.Length;
        var student = _networks[0];
        var columns = SyntaxNetwork.ArcRow(n);
        var tags = new float[n * student.TagWeights.Columns];
        var names = new float[n * student.NameWeights.Columns];
        var arcs = new float[n * columns];
        for (var k = 0; k < _networks.Length; k++)
        {
            var network = _networks[k];
            Encode(network, example.Forms);
            var encoded = _scratch.Output.AsSpan(0, n * network.Encoder.Width);
            Choices(encoded, n, network.TagWeights, network.TagBias, student.Tags.Length, tags);
            Choices(encoded, n, network.NameWeights, network.NameBias, NameLabels.Count, names);
            _ends[k] = new float[n * network.EndWeights.Columns];
            network.ComputeEnds(encoded, n, _ends[k]);
            EncoderGradient.Grow(ref _left, n * network.ArcWidth);
            EncoderGradient.Grow(ref _headVectors, columns * network.ArcWidth);
            EncoderGradient.Grow(ref _scores, n * columns);
            network.ScoreArcs(_ends[k], n, _left, _headVectors, _scores);
            AddProbabilities(n, columns, n + 1, arcs);
        }

        var (heads, relations) = example.Heads.Length > 0 ? (example.Heads, example.Relations) : (Tree(arcs, n, columns), Enumerable.Repeat(-1, n).ToArray());
        var labels = new float[n * student.LabelWeights.Columns];
        for (var k = 0; k < _networks.Length; k++)
        {
            var network = _networks[k];
            EncoderGradient.Grow(ref _hidden, n * 2 * network.LabelWidth);
            network.JoinLabels(_ends[k], heads, _hidden);
            Choices(_hidden, n, network.LabelWeights, network.LabelBias, student.Relations.Length, labels);
        }

        return example with
        {
            Heads = heads,
            Relations = relations,
            Taught = new Taught(
                Kept(tags, n, student.TagWeights.Columns, student.Tags.Length),
                Kept(arcs, n, columns, n + 1),
                Kept(labels, n, student.LabelWeights.Columns, student.Relations.Length),
                Kept(names, n, student.NameWeights.Columns, NameLabels.Count),
                example.Heads.Length == 0),
        };
    }

    /// <summary>How right the teachers are together: the likeliest tag, the likeliest tree, the likeliest relations.</summary>
    public SyntaxScore Measure(IEnumerable<ConlluSentence> sentences)
    {
        var student = _networks[0];
        var count = new SyntaxCount();
        foreach (var sentence in sentences)
        {
            var forms = sentence.Words.Select(w => w.Form).ToArray();
            var taught = Teach(new SyntaxExample(forms, [], [], [], []));
            for (var i = 0; i < forms.Length; i++)
            {
                count.Add(sentence.Words[i], student.Tags[taught.Taught!.Tags.Answers(i)[0]], taught.Heads[i], student.Relations[taught.Taught.Relations.Answers(i)[0]]);
            }
        }

        return count.Score;
    }

    private void Encode(SyntaxNetwork network, string[] forms)
    {
        _batch.Clear();
        var mode = CaseModes.Of(forms);
        foreach (var form in forms)
        {
            BatchFiller.Add(_batch, network.Encoder, form, mode);
        }

        _batch.EndSentence();
        network.Encoder.Forward(_batch, _scratch);
    }

    private void Choices(ReadOnlySpan<float> input, int n, Tensor weights, Tensor bias, int used, Span<float> sums)
    {
        EncoderGradient.Grow(ref _scores, n * weights.Columns);
        SyntaxNetwork.Product(input, n, weights, bias, _scores);
        AddProbabilities(n, weights.Columns, used, sums);
    }

    private void AddProbabilities(int n, int columns, int used, Span<float> sums)
    {
        for (var i = 0; i < n; i++)
        {
            var row = _scores.AsSpan(i * columns, columns);
            Activation.Softmax(row[..used]);
            Rows.Add(sums.Slice(i * columns, columns), row);
        }
    }

    /// <summary>The tree whose arcs are likeliest together.</summary>
    private static int[] Tree(ReadOnlySpan<float> sums, int n, int columns)
    {
        var scores = new float[n * columns];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Log(sums[i] + 1e-9f);
        }

        var heads = new int[n];
        TreeDecoder.Decode(scores, columns, heads);
        return heads;
    }

    private static Shares Kept(Span<float> sums, int n, int columns, int used)
    {
        var shares = new Shares(n);
        for (var i = 0; i < n; i++)
        {
            shares.Keep(i, sums.Slice(i * columns, used));
        }

        return shares;
    }
}
