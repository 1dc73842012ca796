namespace Dateline.Text.Network;

/// <summary>
/// Settles the borders of names by the parse. The name labels are learnt from corpora of other kinds of text than the trees are, so they know
/// kinds better than borders: a run of proper nouns that the parse ties together is one name or none, and the labels of all its words vote for its kind.
/// </summary>
internal readonly ref struct NameRuns(ReadOnlySpan<bool> proper, ReadOnlySpan<bool> plural, ReadOnlySpan<bool> title, ReadOnlySpan<bool> conjunct, ReadOnlySpan<int> heads, ReadOnlySpan<NameWord> words)
{
    /// <summary>How far a proper noun may score below "no name" and still be one; tuned on development names.</summary>
    private const float Leniency = 1.2f;

    /// <summary>What "Col." or "President" before a name adds for a person, and "-based" behind it for a place.</summary>
    private const float TitleBonus = 4f;

    /// <summary>What "Inc." at the end of a name adds for an organisation.</summary>
    private const float CompanyBonus = 8f;

    private readonly ReadOnlySpan<bool> _proper = proper;
    private readonly ReadOnlySpan<bool> _plural = plural;
    private readonly ReadOnlySpan<bool> _title = title;
    private readonly ReadOnlySpan<bool> _conjunct = conjunct;
    private readonly ReadOnlySpan<int> _heads = heads;
    private readonly ReadOnlySpan<NameWord> _words = words;

    /// <summary>Rewrites the labels of the words of one sentence, and leaves at the first word of each run how the kinds scored.</summary>
    public void Settle(ReadOnlySpan<float> scores, int columns, Span<int> labels, Span<NameVotes> votes)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (!_proper[i])
            {
                // The labels find names the tagger took for common words; a single one of those is more often wrong than right.
                var stop = i + 1;
                while (stop < labels.Length && labels[stop] == labels[i] + 1)
                {
                    stop++;
                }

                if (labels[i] % 2 == 1 && !_proper[i..stop].Contains(true))
                {
                    labels[i..stop].Clear();
                }
            }

            if (!Belongs(i))
            {
                // A title before a name is no part of it, and no name when the name has left it behind.
                labels[i] = _proper[i] ? 0 : labels[i];
                continue;
            }

            var end = EndOfRun(i, labels);
            if (end < labels.Length - 1 && _words[end] == NameWord.Of && Completes(i, end))
            {
                var from = end + (_words[end + 1] == NameWord.Small ? 2 : 1);
                if (from < labels.Length && Belongs(from) && _heads[from] >= i)
                {
                    end = EndOfRun(from, labels);
                }
            }

            end = end + 1 < labels.Length && _words[end] == NameWord.Comma && _words[end + 1] == NameWord.Company ? end + 2 : end;
            var none = OnlyTitles(i, end) || (end - i == 1 && ((_plural[i] && _words[i] == NameWord.People) || _words[i] == NameWord.Calendar));
            var scored = Score(scores, columns, i, end);
            scored = FollowsTitle(i) ? scored with { Person = scored.Person + TitleBonus } : scored;
            scored = _words[end - 1] == NameWord.Company && end - i > 1 ? scored with { Organisation = scored.Organisation + CompanyBonus } : scored;
            scored = IsBase(end) ? scored with { Location = scored.Location + TitleBonus } : scored;
            votes[i] = scored;
            var kind = none ? null : Choose(scored);
            labels[i..end].Fill(kind is { } k ? NameLabels.Inside(k) : 0);
            labels[i] = kind is { } b ? NameLabels.Begin(b) : 0;
            i = end - 1;
        }
    }

    private bool Belongs(int i) => _proper[i] && _words[i] != NameWord.Hyphen && !(_title[i] && i + 1 < _proper.Length && _proper[i + 1]);

    private bool OnlyTitles(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_words[i] != NameWord.Title)
            {
                return false;
            }
        }

        return true;
    }

    private bool Completes(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_words[i] == NameWord.Head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A run goes on where the parse ties the next word to it, or where the labels do.</summary>
    private int EndOfRun(int first, ReadOnlySpan<int> labels)
    {
        var end = first + 1;
        while (end < _proper.Length)
        {
            if (Belongs(end) && (IsTied(end, end - 1, first) || IsInside(labels[end])))
            {
                end++;
            }
            else if (end + 1 < _proper.Length && Belongs(end + 1) && (IsInside(labels[end], labels[end + 1]) || (_words[end] == NameWord.Hyphen && _words[end - 1] == NameWord.Article)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsTied(int at, int before, int first) =>
        _heads[before] == at || (!_conjunct[at] && ((_heads[at] >= first && _heads[at] < at) || (_heads[before] == _heads[at] && _heads[at] > at)));

    private static bool IsInside(int label, int next) => IsInside(label) && label == next;

    private static bool IsInside(int label) => label > 0 && label % 2 == 0;

    /// <summary>Scores of the kinds for some words as one name.</summary>
    public static NameVotes Score(ReadOnlySpan<float> scores, int columns, int first, int end)
    {
        Span<float> sums = stackalloc float[3];
        sums.Clear();
        for (var i = first; i < end; i++)
        {
            var row = scores.Slice(i * columns, NameLabels.Count);
            for (var kind = 0; kind < 3; kind++)
            {
                sums[kind] += MathF.Max(row[1 + 2 * kind], row[2 + 2 * kind]) - row[0];
            }
        }

        return new NameVotes(sums[0], sums[1], sums[2]);
    }

    private bool IsBase(int end) => end + 1 < _words.Length && _words[end] == NameWord.Hyphen && _words[end + 1] == NameWord.Based;

    private bool FollowsTitle(int first) => first > 0 && _title[first - 1] && _heads[first - 1] == first;

    private static NameKind? Choose(NameVotes votes) => Math.Max(votes.Person, Math.Max(votes.Organisation, votes.Location)) > -Leniency ? votes.Best : null;
}
