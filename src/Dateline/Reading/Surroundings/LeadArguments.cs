using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>
/// Gives the items of a list what the sentence above it tells for all: "The air force conducted nine strikes on 5 June: * Near Bor, two strikes destroyed a truck." is the air
/// force's, and of that day.
/// </summary>
internal sealed class LeadArguments(ReadingState state, Layout layout)
{
    public void Complete(Predicate predicate)
    {
        var lead = layout.LeadOf(state.Text.SentenceOf[predicate.Trigger]);
        if (lead < 0 || !IsDeed(predicate) || state.Predicates.Find(told => state.Text.SentenceOf[told.Trigger] == lead && IsDeed(told)) is not { } whole)
        {
            return;
        }

        predicate.Time = predicate.Time?.Interval is null ? whole.Time ?? predicate.Time : predicate.Time;
        if (!predicate.Of(Role.Agent).Any())
        {
            whole.Of(Role.Agent).Where(agent => !predicate.Of(Role.Patient).Contains(agent)).ToList().ForEach(agent => predicate.AddRole(Role.Agent, agent));
        }
    }

    private bool IsDeed(Predicate predicate) => state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "destruction" or "harm" or "fighting";
}
