using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>Trains the tokeniser and the sentence splitter on the running text of treebanks.</summary>
internal sealed class TokenTrainer(ulong seed, TextWriter log)
{
    private const int Epochs = 8;
    private readonly TrainingRandom _random = new(seed);

    public (Tokeniser Tokeniser, SentenceSplitter Splitter) Train(IReadOnlyList<ConlluSentence> sentences)
    {
        var paragraphs = TreebankText.Paragraphs(sentences).ToArray();
        var tokeniser = TrainTokeniser(paragraphs);
        var splitter = TrainSplitter(paragraphs);
        log.WriteLine($"tokens: {paragraphs.Length} paragraphs");
        return (tokeniser, splitter);
    }

    private Tokeniser TrainTokeniser(TreebankText[] paragraphs)
    {
        var learner = new AveragedPerceptron();
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var split = new Dictionary<(string Word, int At), int>();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle<TreebankText>(paragraphs);
            foreach (var paragraph in paragraphs)
            {
                Learn(Noisy(paragraph), learner);
                if (epoch == 0)
                {
                    CountPlainWords(paragraph, whole, split);
                }
            }
        }

        // "wont" and "its" are mostly words; "dont" and "cannot" are mostly two.
        var words = split
            .Where(p => p.Value >= 2 && p.Value > whole.GetValueOrDefault(p.Key.Word))
            .GroupBy(p => p.Key.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Value).ThenBy(p => p.Key.At).First().Key.At, StringComparer.Ordinal);
        return new Tokeniser(learner.Finish(), words);
    }

    /// <summary>One paragraph of eight in capitals, as old wires are.</summary>
    private TreebankText Noisy(TreebankText paragraph) => _random.Next(8) == 0 ? paragraph with { Text = paragraph.Text.ToUpperInvariant() } : paragraph;

    private static void Learn(TreebankText paragraph, AveragedPerceptron learner)
    {
        var text = paragraph.Text.AsSpan();
        var begins = paragraph.Starts.ToHashSet();
        Span<uint> room = stackalloc uint[Tokeniser.FeatureLimit];
        var at = 0;
        while (at < text.Length)
        {
            var first = at;
            while (at < text.Length && text[at] != ' ')
            {
                at++;
            }

            var chunk = text[first..at];
            var (addressStart, addressEnd) = Addresses.Find(chunk);
            var next = Tokeniser.ClassOfNext(text, at, text.Length);
            for (var i = 1; i < chunk.Length; i++)
            {
                if ((i < addressStart || i > addressEnd) && Tokeniser.IsCandidate(chunk, i))
                {
                    var features = new FeatureList(room);
                    Tokeniser.Describe(chunk, next, i, ref features);
                    learner.Learn(features.Items, begins.Contains(first + i) ? Answer.Yes : Answer.No);
                }
            }

            at++;
        }
    }

    private static void CountPlainWords(TreebankText paragraph, Dictionary<string, int> whole, Dictionary<(string, int), int> split)
    {
        for (var i = 0; i < paragraph.Starts.Length; i++)
        {
            var (start, end) = (paragraph.Starts[i], paragraph.Ends[i]);
            var next = i + 1 < paragraph.Starts.Length ? paragraph.Starts[i + 1] : -1;
            var form = paragraph.Text[start..end].ToLowerInvariant();
            if (next == end && IsPlain(form) && IsPlain(paragraph.Text[next..paragraph.Ends[i + 1]]))
            {
                var key = (paragraph.Text[start..paragraph.Ends[i + 1]].ToLowerInvariant(), form.Length);
                split[key] = split.GetValueOrDefault(key) + 1;
            }
            else
            {
                whole[form] = whole.GetValueOrDefault(form) + 1;
            }
        }
    }

    private static bool IsPlain(string form) => form.All(char.IsAsciiLetter);

    private SentenceSplitter TrainSplitter(TreebankText[] paragraphs)
    {
        var learner = new AveragedPerceptron();
        Span<uint> room = stackalloc uint[SentenceSplitter.FeatureLimit];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle<TreebankText>(paragraphs);
            foreach (var clean in paragraphs)
            {
                var paragraph = Noisy(clean);
                var from = 0;
                var sentence = 0;
                for (var next = 1; next < paragraph.Starts.Length; next++)
                {
                    var isEnd = paragraph.SentenceEnds[sentence] == next;
                    if (SentenceSplitter.IsCandidate(paragraph.Text, paragraph.Starts, paragraph.Ends, next))
                    {
                        var features = new FeatureList(room);
                        SentenceSplitter.Describe(paragraph.Text, paragraph.Starts, paragraph.Ends, 0, from, next, ref features);
                        learner.Learn(features.Items, isEnd ? Answer.Yes : Answer.No);
                    }

                    if (isEnd)
                    {
                        from = next;
                        sentence++;
                    }
                }
            }
        }

        return new SentenceSplitter(learner.Finish());
    }
}
