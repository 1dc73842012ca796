using System.Globalization;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// The figures of the CoNLL 2018 shared task: words are aligned by the characters they cover, white space left out; a relation counts without
/// its subtype; every figure is an F1, which with given tokens is plain accuracy.
/// </summary>
internal sealed class UdScore
{
    private int _gold;
    private int _system;
    private int _words;
    private int _goldSentences;
    private int _systemSentences;
    private int _sentences;
    private int _universal;
    private int _penn;
    private int _lemmas;
    private int _unlabelled;
    private int _labelled;
    private int _full;

    public void Add(IReadOnlyList<ConlluSentence> gold, ParsedText system)
    {
        var goldWords = gold.SelectMany(s => s.Words).ToArray();
        var goldHeads = new int[goldWords.Length];
        var goldSpans = new (int, int)[goldWords.Length];
        var goldEnds = new HashSet<(int, int)>();
        var at = 0;
        var index = 0;
        foreach (var sentence in gold)
        {
            var first = index;
            var from = at;
            foreach (var word in sentence.Words)
            {
                var length = word.Form.Count(c => !char.IsWhiteSpace(c));
                goldSpans[index] = (at, at + length);
                goldHeads[index] = word.Head == 0 ? -1 : first + word.Head - 1;
                at += length;
                index++;
            }

            goldEnds.Add((from, at));
        }

        var systemSpans = Spans(system);
        _gold += goldWords.Length;
        _system += system.Count;
        _goldSentences += gold.Count;
        _systemSentences += system.Sentences.Length;
        _sentences += system.Sentences.Count(s => goldEnds.Contains((systemSpans[s.First].Item1, systemSpans[s.End - 1].Item2)));
        var aligned = Align(goldSpans, systemSpans);
        for (var s = 0; s < systemSpans.Length; s++)
        {
            if (aligned[s] >= 0)
            {
                Compare(system, s, goldWords[aligned[s]], goldHeads[aligned[s]], aligned);
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"words {F1(_words):F2} sentences {200d * _sentences / (_goldSentences + _systemSentences):F2} UPOS {F1(_universal):F2} XPOS {F1(_penn):F2} lemmas {F1(_lemmas):F2} UAS {F1(_unlabelled):F2} LAS {F1(_labelled):F2} with subtypes {F1(_full):F2} ({_gold} words)");

    private double F1(int right) => 200d * right / (_gold + _system);

    private void Compare(ParsedText system, int s, ConlluWord word, int goldHead, int[] aligned)
    {
        var token = system[s];
        _words++;
        _universal += token.Tag.Label() == word.UniversalTag ? 1 : 0;
        _penn += token.PennTag == word.PennTag ? 1 : 0;
        _lemmas += token.Lemma == word.Lemma || word.Lemma == "_" ? 1 : 0;
        var head = token.Head < 0 ? goldHead < 0 : aligned[token.Head] >= 0 && aligned[token.Head] == goldHead;
        _unlabelled += head ? 1 : 0;
        _labelled += head && WithoutSubtype(token.Relation) == WithoutSubtype(word.Relation) ? 1 : 0;
        _full += head && token.Relation == word.Relation ? 1 : 0;
    }

    private static string WithoutSubtype(string relation) => relation.Split(':')[0];

    private static (int, int)[] Spans(ParsedText text)
    {
        var spans = new (int, int)[text.Count];
        var at = 0;
        for (var t = 0; t < text.Count; t++)
        {
            var length = text[t].Form.ToString().Count(c => !char.IsWhiteSpace(c));
            spans[t] = (at, at + length);
            at += length;
        }

        return spans;
    }

    private static int[] Align((int Start, int End)[] gold, (int Start, int End)[] system)
    {
        var aligned = new int[system.Length];
        var g = 0;
        for (var s = 0; s < system.Length; s++)
        {
            while (g < gold.Length && gold[g].Start < system[s].Start)
            {
                g++;
            }

            aligned[s] = g < gold.Length && gold[g] == system[s] ? g : -1;
        }

        return aligned;
    }
}
