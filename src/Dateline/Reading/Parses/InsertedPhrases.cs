using System.Text;
using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Takes phrases of time, place and occasion out of the way that stand between a verb and what belongs to it, as news puts them: "denied on Sunday having shelled the market", "called on Monday for
/// the rebels to leave"; and speakers between commas there ("ordered, officials said, the army to leave"). The sentence is shown to the parser once more without them, and they are hung on their verb.
/// </summary>
/// <param name="model">The parser.</param>
/// <param name="parsed">What it made of the text that it was shown.</param>
/// <param name="lexicon">What the reader knows of words.</param>
internal sealed class InsertedPhrases(TextModel model, ParsedText parsed, Lexicon lexicon)
{
    private const int MostWords = 60;
    private const int MostPhrases = 4;

    private readonly InsertedForms _forms = new(parsed, lexicon);

    /// <summary>Mends the parse in place. Calls are not safe beside other readers of the same parse.</summary>
    public void Mend()
    {
        var phrases = new List<(int Verb, int First, int End)>();
        foreach (var sentence in parsed.Sentences)
        {
            if (sentence.End - sentence.First > MostWords)
            {
                continue;
            }

            phrases.Clear();
            for (var token = sentence.First; token < sentence.End - 2 && phrases.Count < MostPhrases; token++)
            {
                if (parsed.Tags[token] == UniversalTag.Verb)
                {
                    Collect(token, sentence.End, phrases);
                }
            }

            if (phrases.Count > 0)
            {
                ParseAgain(sentence, phrases);
            }
        }
    }

    private void Collect(int verb, int end, List<(int Verb, int First, int End)> phrases)
    {
        var before = phrases.Count;
        var (first, isPlain) = (_forms.Behind(verb, end), true);
        while (phrases.Count < MostPhrases && _forms.End(first, end, ref isPlain) is > 0 and var next)
        {
            phrases.Add((verb, first, next));
            first = next;
        }

        if (phrases.Count > before && (first >= end || !_forms.GoesOn(verb, first, end, isPlain)))
        {
            phrases.RemoveRange(before, phrases.Count - before);
        }
    }

    private void ParseAgain(Sentence sentence, List<(int Verb, int First, int End)> phrases)
    {
        var start = parsed.Starts[sentence.First];

        // Alone, a sentence of a hard-wrapped text would end with its line.
        var shown = new StringBuilder(parsed.Text, start, parsed.Ends[sentence.End - 1] - start, parsed.Ends[sentence.End - 1] - start).Replace('\r', ' ').Replace('\n', ' ');
        var kept = new List<int>();
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (phrases.Exists(phrase => token >= phrase.First && token < phrase.End))
            {
                for (var unit = parsed.Starts[token]; unit < parsed.Ends[token]; unit++)
                {
                    shown[unit - start] = ' ';
                }
            }
            else
            {
                kept.Add(token);
            }
        }

        var again = model.Parse(shown.ToString());
        if (again.Count != kept.Count || again.Sentences.Length != 1 || !Enumerable.Range(0, again.Count).All(token => again.Starts[token] + start == parsed.Starts[kept[token]]))
        {
            return;
        }

        for (var token = 0; token < again.Count; token++)
        {
            var here = kept[token];
            parsed.Heads[here] = again.Heads[token] < 0 ? -1 : kept[again.Heads[token]];
            parsed.Relations[here] = again.Relations[token];
            parsed.Tags[here] = again.Tags[token];
            parsed.PennTags[here] = again.PennTags[token];
            parsed.Lemmas[here] = again.Lemmas[token];
        }

        phrases.ForEach(phrase => Hang(phrase.Verb, phrase.First, phrase.End));
    }

    // The last noun, name or number stands for the phrase; its other words keep what links they had inside.
    private void Hang(int verb, int first, int end)
    {
        if (_forms.Is(first, ","))
        {
            HangSpeaker(verb, first, end);
            return;
        }

        for (var token = first; token < end; token++)
        {
            if (_forms.Word(token) is { Month: > 0 } or { Weekday: > 0 })
            {
                (parsed.Tags[token], parsed.PennTags[token]) = (UniversalTag.Propn, "NNP");
            }
        }

        var anchor = end - 1;
        while (anchor > first && parsed.Tags[anchor] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num))
        {
            anchor--;
        }

        anchor = parsed.Tags[anchor] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num ? anchor : end - 1;
        for (var token = first; token < end; token++)
        {
            if (_forms.Is(token, "on") || _forms.Is(token, "in") || _forms.Is(token, "for") || _forms.Is(token, "of"))
            {
                (parsed.Tags[token], parsed.PennTags[token]) = (UniversalTag.Adp, "IN");
            }

            if (token == anchor)
            {
                continue;
            }

            var isInside = parsed.Heads[token] >= first && parsed.Heads[token] < end && parsed.Heads[token] != token && !IsUnder(anchor, token, first, end);
            parsed.Heads[token] = isInside ? parsed.Heads[token] : anchor;
            parsed.Relations[token] = parsed.Tags[token] == UniversalTag.Adp ? "case" : isInside ? parsed.Relations[token] : parsed.Tags[token] == UniversalTag.Det ? "det" : parsed.Tags[token] == UniversalTag.Adv ? "advmod" : "nmod:unmarked";
        }

        parsed.Heads[anchor] = verb;
        parsed.Relations[anchor] = parsed.Tags[first] == UniversalTag.Adp || (first + 1 < end && parsed.Tags[first + 1] == UniversalTag.Adp) ? "obl" : parsed.Tags[anchor] == UniversalTag.Adv ? "advmod" : "obl:unmarked";
    }

    private void HangSpeaker(int verb, int first, int end)
    {
        var isSaid = !_forms.Is(first + 1, "according");
        var top = isSaid ? end - 2 : LastNoun(first, end - 1);
        var speaker = isSaid ? LastNoun(first, top) : top;
        for (var token = first; token < end; token++)
        {
            var isInside = parsed.Heads[token] > first && parsed.Heads[token] < end - 1 && !IsUnder(speaker, token, first, end);
            if (parsed.Tags[token] == UniversalTag.Punct)
            {
                (parsed.Heads[token], parsed.Relations[token]) = (top, "punct");
            }
            else if (!isInside && token != speaker && token != top)
            {
                (parsed.Heads[token], parsed.Relations[token]) = (speaker, token <= first + 2 && !isSaid ? "case" : "nmod:desc");
            }
        }

        if (isSaid)
        {
            (parsed.Heads[speaker], parsed.Relations[speaker], parsed.Tags[top]) = (top, "nsubj", UniversalTag.Verb);
        }

        (parsed.Heads[top], parsed.Relations[top]) = (verb, isSaid ? "parataxis" : "obl");
    }

    private int LastNoun(int first, int end)
    {
        var noun = end - 1;
        while (noun > first + 1 && parsed.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron))
        {
            noun--;
        }

        return noun;
    }

    private bool IsUnder(int token, int above, int first, int end)
    {
        for (var steps = 0; token >= first && token < end && steps <= end - first; steps++)
        {
            if (token == above)
            {
                return true;
            }

            token = parsed.Heads[token];
        }

        return false;
    }
}
