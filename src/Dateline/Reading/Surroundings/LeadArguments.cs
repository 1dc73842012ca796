using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>
/// Gives the items of a list what the sentence above it tells for all: "The air force conducted nine strikes on 5 June: * Near Bor, two strikes destroyed a truck." is the air
/// force's, and of that day.
/// </summary>
internal sealed class LeadArguments(ReadingState state, Layout layout)
{
    private const int SentencesBack = 20;

    private int _lead = -1;
    private Predicate? _whole;

    public void Complete(Predicate predicate)
    {
        var lead = layout.LeadOf(state.Text.SentenceOf[predicate.Trigger]);
        if (lead < 0 || !IsDeed(predicate) || Whole(lead) is not { } whole)
        {
            return;
        }

        predicate.Time = predicate.Time?.Interval is null ? whole.Time ?? predicate.Time : predicate.Time;
        if (!predicate.Of(Role.Agent).Any())
        {
            whole.Of(Role.Agent).Where(agent => !predicate.Of(Role.Patient).Contains(agent)).ToList().ForEach(agent => predicate.AddRole(Role.Agent, agent));
        }
    }

    // The items of a list follow one another, so the sentence above is looked for once a list.
    private Predicate? Whole(int lead)
    {
        if (lead != _lead)
        {
            (_lead, _whole) = (lead, state.Predicates.Find(told => state.Text.SentenceOf[told.Trigger] == lead && IsDeed(told)));
            if (_whole is { Time: null or { Interval: null } } undated)
            {
                undated.Time = DayBefore(undated) ?? undated.Time;
            }
        }

        return _whole;
    }

    // "On 5 June the air force flew nine strikes. … The air force flew four strikes in Bor: …": part of the sum told above.
    private TimeExpression? DayBefore(Predicate part)
    {
        var sentence = state.Text.SentenceOf[part.Trigger];
        return state.Predicates.FindLast(told => told.Kind == part.Kind && state.Text.SentenceOf[told.Trigger] is var before && before < sentence && sentence - before <= SentencesBack && layout.LeadOf(before) < 0
            && told.Time?.Interval is { Precision: Precision.Day } && told.Of(Role.Agent).Any(agent => agent.Entity is not null && part.Of(Role.Agent).Any(doer => doer.Entity == agent.Entity)))?.Time;
    }

    private bool IsDeed(Predicate predicate) => state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "destruction" or "harm" or "fighting";
}
