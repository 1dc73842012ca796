using Dateline.Model;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>Gives events without a time of their own the day that labels their entry ("7 May: Gunmen raided a farm. Two guards were shot."), or that of the deed whose toll they tell.</summary>
internal sealed class CarriedTimes(ReadingState state, Layout layout)
{
    private readonly HashSet<int> _dated = [.. state.Times.Where(time => (time.Interval is not null || time.Type == TimexType.Set) && time.EndToken > time.FirstToken).Select(time => state.Text.SentenceOf[time.FirstToken])];
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

    /// <summary>Gives an event the day of the one before of which it is told as a part ("Soldiers entered the village on 14 May. They also burned five homes."), where its sentence tells no day.</summary>
    public void Complete(Predicate predicate, Predicate? whole)
    {
        if (predicate.Time?.Interval is not null || predicate.Status is not (Status.Occurred or Status.Ongoing or Status.Alleged) || whole?.Time is not { Interval.Precision: Precision.Day } day || IsLater(predicate))
        {
            return;
        }

        for (var sentence = state.Text.SentenceOf[whole.Trigger] + 1; sentence <= state.Text.SentenceOf[predicate.Trigger]; sentence++)
        {
            if (_dated.Contains(sentence))
            {
                return;
            }
        }

        predicate.Time = day;
    }

    // "Jets then bombed the town", "a guard later died": the same day or another.
    private bool IsLater(Predicate predicate)
    {
        foreach (var child in state.Tree.Children(predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger))
        {
            if (state.Tree.Relation(child) == "advmod" && TimeLexicon.Shared.Afterwards.Contains(state.Tree.Form(child).ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
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
