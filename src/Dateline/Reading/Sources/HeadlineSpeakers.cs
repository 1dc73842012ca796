using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Headlines name their speaker without a word of saying: "Blast kills nine in Quetta - police", "Ten hostages freed: officials", "Army: we never fired".
/// </summary>
internal sealed class HeadlineSpeakers(ReadingState state)
{
    private const int MostWordsOfSpeaker = 5;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Who speaks by the form of a sentence alone; null when it has none of those forms.</summary>
    public Attribution? SpeakerOf(int sentence)
    {
        var (first, end) = (state.Text.Sentences[sentence].First, state.Text.Sentences[sentence].End);
        return AtEnd(first, end) ?? AtStart(first, end);
    }

    // Only without a full stop: running text lists and explains behind its colons and dashes.
    private Attribution? AtEnd(int first, int end)
    {
        for (var mark = end - 2; mark > first + 1 && end - mark - 1 <= MostWordsOfSpeaker; mark--)
        {
            if (_tree.Tag(mark) == UniversalTag.Punct && IsMark(mark))
            {
                return Whole(mark + 1, end) is { } last ? Named(last, mark + 1, end) : null;
            }

            if (_tree.FormIs(mark, ".") || _tree.FormIs(mark + 1, "."))
            {
                return null;
            }
        }

        return null;
    }

    // "Kabul: a bomb went off" is a dateline, and a country before a colon a heading, unless it speaks of itself.
    private Attribution? AtStart(int first, int end)
    {
        for (var mark = first + 1; mark < end - 1 && mark - first <= MostWordsOfSpeaker; mark++)
        {
            if (_tree.FormIs(mark, ":"))
            {
                return Whole(first, mark) is { } speaker && (!IsPlace(speaker) || SpeaksOfItself(mark + 1, end)) ? Named(speaker, first, mark) : null;
            }
        }

        return null;
    }

    private bool IsMark(int token) =>
        _tree.FormIs(token, ":") || ((_tree.FormIs(token, "-") || _tree.FormIs(token, "–") || _tree.FormIs(token, "—") || _tree.FormIs(token, "--")) && state.Text.Starts[token] > state.Text.Ends[token - 1]);

    /// <summary>Somebody whose words are all of a stretch; null when other words stand there too.</summary>
    private Nominal? Whole(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (state.Nominals[token] is { } nominal && nominal.First <= first && nominal.End >= end)
            {
                return nominal is { Entity: not null, IsTime: false } ? nominal : null;
            }
        }

        return null;
    }

    // The parser may have joined the words before the mark to the speaker's.
    private static Attribution Named(Nominal speaker, int first, int end) => new(first, end, speaker.Entity, speaker.Head, IsUnnamed: false, null);

    private static bool IsPlace(Nominal nominal) => nominal.Place is not null || nominal.Seat is not null || nominal.Entity is { Kind: ActorKind.State };

    private bool SpeaksOfItself(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (state.Pronoun(token) is Knowledge.PronounSort.Speaker or Knowledge.PronounSort.Speakers)
            {
                return true;
            }
        }

        return false;
    }
}
