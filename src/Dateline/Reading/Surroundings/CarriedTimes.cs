using Dateline.Model;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>Gives events without a time of their own the day that labels their entry ("7 May: Gunmen raided a farm. Two guards were shot."), or that of the deed whose toll they tell.</summary>
internal sealed class CarriedTimes(ReadingState state, Layout layout)
{
    private TimeExpression? _label;
    private int _labelled = -1;

    public void Complete(Predicate predicate)
    {
        var sentence = state.Text.SentenceOf[predicate.Trigger];
        if (predicate.Time?.Interval is null && predicate.Status is Status.Occurred or Status.Ongoing or Status.Alleged && LabelOf(sentence) is { } label)
        {
            predicate.Time = label;
        }
    }

    // A sentence that is nothing but a date, with others behind it in its line.
    private TimeExpression? LabelOf(int sentence)
    {
        var first = sentence;
        while (first > 0 && layout.AreTogether(first - 1, sentence))
        {
            first--;
        }

        if (first != _labelled)
        {
            var words = state.Text.Sentences[first];
            _labelled = first;
            _label = first == sentence ? null : state.Times.FirstOrDefault(time => time.FirstToken >= words.First && time.EndToken == words.End && time.Interval is not null);
        }

        return _label;
    }
}
