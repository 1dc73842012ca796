using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Who speaks the quotations of a text, and the sentences after "The minister said:".</summary>
internal sealed class QuotationSpeakers
{
    private readonly ReadingState _state;
    private readonly ParseTree _tree;
    private readonly CueFinder _cues;
    private readonly ArgumentFinder _arguments;
    private readonly Quotations _quotations;
    private readonly Dictionary<int, Attribution> _speakerOfQuotation = [];
    private readonly Attribution?[] _speakerOfSentence;

    public QuotationSpeakers(ReadingState state)
    {
        _state = state;
        _tree = state.Tree;
        _cues = new CueFinder(state);
        _arguments = new ArgumentFinder(state);
        _quotations = new Quotations(state);
        _speakerOfSentence = new Attribution?[state.Text.Sentences.Length];
        FindSpeakers();
    }

    /// <summary>Who speaks the quotation that holds a token; null outside quotations and where nobody is named.</summary>
    public Attribution? SpeakerAt(int token) =>
        _speakerOfQuotation.GetValueOrDefault(_quotations.Of(token)) ?? _speakerOfSentence[_state.Text.SentenceOf[token]];

    /// <summary>Finds the speaker of each quotation: in its own sentence, else of the quotation before it, else in the sentence after it.</summary>
    private void FindSpeakers()
    {
        Attribution? last = null;
        Attribution? running = null;
        var lastSentence = -10;
        foreach (var sentence in _state.Text.Sentences)
        {
            var speaker = SpeakerOf(sentence, out var cue);

            // "The minister said:" at the end of a paragraph makes what follows the minister's words.
            var isOpening = speaker is not null && (_tree.FormIs(sentence.End - 1, ":") || IsFollowedByColon(cue, sentence));
            _speakerOfSentence[sentence.Index] = isOpening ? null : running;
            running = isOpening ? speaker : speaker is { Entity: { Kind: ActorKind.Person, IsNamed: true } } && _state.Text.Heads[cue] == -1 ? null : running;
            for (var token = sentence.First; token < sentence.End; token++)
            {
                var quotation = _quotations.Of(token);
                if (quotation < 0 || _speakerOfQuotation.ContainsKey(quotation))
                {
                    continue;
                }

                if (speaker is not null && _quotations.Of(cue) != quotation)
                {
                    _speakerOfQuotation[quotation] = speaker;
                }
                else if (last is not null && sentence.Index - lastSentence <= 1)
                {
                    _speakerOfQuotation[quotation] = last;
                }
                else if (sentence.Index + 1 < _state.Text.Sentences.Length
                    && SpeakerOf(_state.Text.Sentences[sentence.Index + 1], out var next) is { } later && _quotations.Of(next) < 0)
                {
                    _speakerOfQuotation[quotation] = later;
                }
            }

            if (speaker is not null)
            {
                (last, lastSentence) = (speaker, sentence.Index);
            }
            else if (last is not null && _quotations.Of(sentence.First) >= 0)
            {
                lastSentence = sentence.Index;
            }
        }
    }

    // "The minister said: Our forces have …": what is said begins behind the colon, and goes on behind the sentence.
    private bool IsFollowedByColon(int cue, Sentence sentence) =>
        _state.Text.Heads[cue] == -1 && cue + 2 < sentence.End && _tree.FormIs(cue + 1, ":") && _quotations.Of(cue + 2) < 0 && _tree.Tag(cue + 2) != UniversalTag.Punct;

    // "The general issued the following statement on the raid:" says what follows the colon.
    private bool IntroducesPaper(int verb, Sentence sentence) =>
        _tree.Tag(verb) == UniversalTag.Verb && _tree.FormIs(sentence.End - 1, ":") && _tree.Child(verb, "obj") is >= 0 and var paper && paper > verb && _cues.NounCue(paper) is { Stance: CueStance.Asserts };

    private Attribution? SpeakerOf(Sentence sentence, out int cueToken)
    {
        cueToken = -1;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_quotations.Of(token) >= 0 || !(_cues.VerbCue(token) is { Stance: not CueStance.Asks } || IntroducesPaper(token, sentence)))
            {
                continue;
            }

            foreach (var subject in _arguments.OfVerb(token, [])["subject"])
            {
                if (subject.Entity is not null && _tree.Tag(subject.Head) is not UniversalTag.Det)
                {
                    cueToken = token;
                    return new Attribution(subject.First, subject.End, subject.Entity, token, subject.Entity is null, _cues.SaidAt(token));
                }
            }
        }

        return null;
    }
}
