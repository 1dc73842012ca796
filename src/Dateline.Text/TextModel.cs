using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;

namespace Dateline.Text;

/// <summary>The trained models that turn English text into a <see cref="ParsedText"/>.</summary>
/// <remarks>Immutable and safe to use from many threads at once. Load it once and share it.</remarks>
public sealed class TextModel
{
    /// <summary>Sentences are analysed together until they have this many tokens: enough for full speed, few enough for the cache.</summary>
    private const int BatchTokens = 160;

    private readonly Tokeniser _tokeniser;
    private readonly SentenceSplitter _splitter;
    private readonly Lemmatiser _lemmatiser;
    private readonly SyntaxNetwork _syntax;
    private readonly SyntaxAnalyser _analyser;
    private readonly UniversalTag[] _universalTags;
    private readonly string[] _pennTags;
    private readonly ConcurrentBag<ParseScratch> _scratch = [];

    internal TextModel(Tokeniser tokeniser, SentenceSplitter splitter, Lemmatiser lemmatiser, SyntaxNetwork syntax)
    {
        (_tokeniser, _splitter, _lemmatiser, _syntax) = (tokeniser, splitter, lemmatiser, syntax);
        _analyser = new SyntaxAnalyser(syntax);
        _universalTags = Array.ConvertAll(syntax.Tags, t => UniversalTags.Find(t.Split(' ')[0]) ?? UniversalTag.X);
        _pennTags = Array.ConvertAll(syntax.Tags, t => string.Intern(t.Split(' ')[1]));
    }

    /// <summary>Loads the models that are embedded in this assembly.</summary>
    /// <exception cref="InvalidDataException">A model is missing or damaged; the message names it.</exception>
    public static TextModel Load() => ModelResources.Load();

    /// <summary>Finds the tokens, sentences, tags, lemmas, dependencies and names of a text.</summary>
    /// <param name="text">Any text, also empty; every UTF-16 string is accepted, lone surrogates included.</param>
    /// <returns>The parsed text, with offsets into <paramref name="text"/>.</returns>
    public ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = Rent();
        Tokenise(text, scratch);
        var parsed = Analyse(text, scratch.Starts.Items.ToArray(), scratch.Ends.Items.ToArray(), scratch.SentenceEnds.Items, scratch);
        _scratch.Add(scratch);
        return parsed;
    }

    /// <summary>Finds tags, lemmas, dependencies and names of words that are given.</summary>
    /// <param name="sentences">Sentences of words; only forms and the spaces between them are read. No word may be empty.</param>
    /// <returns>The parsed text, whose <see cref="ParsedText.Text"/> is the words with blanks where the sentences have them, one sentence a line.</returns>
    /// <exception cref="ArgumentException">A word is empty.</exception>
    public ParsedText Parse(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var given = GivenText.Of(sentences);
        var scratch = Rent();
        var parsed = Analyse(given.Text, given.Starts, given.Ends, given.SentenceEnds, scratch);
        _scratch.Add(scratch);
        return parsed;
    }

    /// <summary>Finds only tokens and sentences; used to measure the parts one by one.</summary>
    internal (int Tokens, int Sentences) CountTokens(string text)
    {
        var scratch = Rent();
        Tokenise(text, scratch);
        var counts = (scratch.Starts.Count, scratch.SentenceEnds.Count);
        _scratch.Add(scratch);
        return counts;
    }

    private ParseScratch Rent() => _scratch.TryTake(out var scratch) ? scratch : new ParseScratch(_analyser);

    private void Tokenise(string text, ParseScratch scratch)
    {
        scratch.Starts.Clear();
        scratch.Ends.Clear();
        scratch.SentenceEnds.Clear();
        var layout = LineLayout.Of(text);
        var from = 0;
        while (from < text.Length)
        {
            var end = layout.EndOfBlock(text, from);
            var first = scratch.Starts.Count;
            _tokeniser.Run(text, from, end, scratch.Starts, scratch.Ends);
            _splitter.Run(text, scratch.Starts.Items, scratch.Ends.Items, first, scratch.SentenceEnds);
            from = end + 1;
        }
    }

    private ParsedText Analyse(string text, int[] starts, int[] ends, ReadOnlySpan<int> sentenceEnds, ParseScratch scratch)
    {
        var parsed = new ParsedText
        {
            Text = text,
            Starts = starts,
            Ends = ends,
            Tags = new UniversalTag[starts.Length],
            PennTags = new string[starts.Length],
            Lemmas = new string[starts.Length],
            Heads = new int[starts.Length],
            Relations = new string[starts.Length],
            SentenceOf = new int[starts.Length],
            Sentences = new Sentence[sentenceEnds.Length],
            Names = [],
        };
        scratch.Found.Clear();
        scratch.Votes.Clear();
        var firstOfBatch = 0;
        for (var s = 0; s < sentenceEnds.Length; s++)
        {
            var first = s == 0 ? 0 : sentenceEnds[s - 1];
            parsed.Sentences[s] = new Sentence(s, first, sentenceEnds[s]);
            parsed.SentenceOf.AsSpan(first..sentenceEnds[s]).Fill(s);
            if (sentenceEnds[s] - parsed.Sentences[firstOfBatch].First >= BatchTokens || s == sentenceEnds.Length - 1)
            {
                AnalyseBatch(parsed, parsed.Sentences.AsSpan(firstOfBatch, s + 1 - firstOfBatch), scratch);
                firstOfBatch = s + 1;
            }
        }

        NameSpan[] names = [.. scratch.Found];
        NameAgreement.Settle(text, starts, ends, names, CollectionsMarshal.AsSpan(scratch.Votes));
        return parsed.WithNames(names);
    }

    private void AnalyseBatch(ParsedText parsed, ReadOnlySpan<Sentence> sentences, ParseScratch scratch)
    {
        var syntax = scratch.Syntax;
        syntax.Encoder.Clear();
        var text = parsed.Text.AsSpan();
        var first = sentences[0].First;
        foreach (var sentence in sentences)
        {
            var mode = ModeOf(parsed, sentence);
            for (var t = sentence.First; t < sentence.End; t++)
            {
                var form = text[parsed.Starts[t]..parsed.Ends[t]];
                syntax.Encoder.Add(form, mode);
            }

            syntax.Encoder.EndSentence();
        }

        _analyser.Run(syntax);
        foreach (var sentence in sentences)
        {
            var mode = ModeOf(parsed, sentence);
            for (var t = sentence.First; t < sentence.End; t++)
            {
                var at = t - first;
                var tag = syntax.Tags[at];
                var head = syntax.Heads[at];
                parsed.Tags[t] = _universalTags[tag];
                parsed.PennTags[t] = _pennTags[tag];
                parsed.Heads[t] = head < 0 ? -1 : sentence.First + head;
                parsed.Relations[t] = _syntax.Relations[syntax.Relations[at]];
                parsed.Lemmas[t] = scratch.Lemmas.Find(_lemmatiser, text[parsed.Starts[t]..parsed.Ends[t]], _syntax.Tags[tag], tag, mode);
            }

            NameLabels.Collect(syntax.Names.AsSpan((sentence.First - first)..(sentence.End - first)), sentence.First, scratch.Found);
            while (scratch.Votes.Count < scratch.Found.Count)
            {
                scratch.Votes.Add(syntax.NameVotes[scratch.Found[scratch.Votes.Count].First - first]);
            }
        }
    }

    private static CaseMode ModeOf(ParsedText parsed, Sentence sentence) =>
        CaseModes.Of(parsed.Text, parsed.Starts.AsSpan(sentence.First..sentence.End), parsed.Ends.AsSpan(sentence.First..sentence.End));
}
