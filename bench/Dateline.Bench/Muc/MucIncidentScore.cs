namespace Dateline.Bench.Muc;

/// <summary>
/// Scores incidents slot by slot. Answers are paired with the key's templates one to one, best first: a pair must agree in type or share a filler, and the more slots agree the better.
/// Every slot of an answer without a partner is extra, every slot of a template without one missed, unless the template is optional.
/// </summary>
internal sealed class MucIncidentScore
{
    private readonly Dictionary<string, ClaimTally> _tallies = new(StringComparer.Ordinal);

    public ClaimTally this[string slot] => _tallies.TryGetValue(slot, out var tally) ? tally : _tallies[slot] = new ClaimTally();

    public void Add(IReadOnlyList<MucIncident> keys, IReadOnlyList<MucIncident> answers)
    {
        var pairs = (from key in keys from answer in answers let score = Agreement(key, answer) where score > 0 orderby score descending select (key, answer)).ToList();
        var used = new HashSet<MucIncident>(ReferenceEqualityComparer.Instance);
        foreach (var (key, answer) in pairs)
        {
            if (!used.Contains(key) && !used.Contains(answer))
            {
                used.Add(key);
                used.Add(answer);
                Score(key, answer);
            }
        }

        foreach (var key in keys.Where(key => !used.Contains(key) && !key.IsOptional))
        {
            Score(key, null);
        }

        foreach (var answer in answers.Where(answer => !used.Contains(answer)))
        {
            Score(null, answer);
        }
    }

    public void Print()
    {
        foreach (var (slot, tally) in _tallies)
        {
            tally.Print(slot);
        }
    }

    private static int Agreement(MucIncident key, MucIncident answer)
    {
        var shared = key.Fillers.Count(answer.Fillers.Contains);
        var isType = key.Types.Overlaps(answer.Types);
        return !isType && shared == 0 ? 0 : (isType ? 4 : 0) + (2 * shared) + (SameDate(key, answer) ? 1 : 0) + (SamePlace(key, answer) ? 1 : 0);
    }

    private void Score(MucIncident? key, MucIncident? answer)
    {
        One("date", key?.Dates.Count > 0, answer?.Dates.Count > 0, key is not null && answer is not null && SameDate(key, answer));
        One("location", key?.Locations.Count > 0, answer?.Locations.Count > 0, key is not null && answer is not null && SamePlace(key, answer));
        One("type", key?.Types.Count > 0, answer is not null, key is not null && answer is not null && key.Types.Overlaps(answer.Types));
        One("stage", key?.Stages.Count > 0, answer is not null, key is not null && answer is not null && key.Stages.Overlaps(answer.Stages));
        var left = key?.Confidences.ToList() ?? [];
        var right = answer?.Confidences.Count(own => left.Find(own.Meets) is { } match && left.Remove(match)) ?? 0;
        this["confidence"].Right += right;
        this["confidence"].Missed += left.Count;
        this["confidence"].Extra += (answer?.Confidences.Count ?? 0) - right;
    }

    private void One(string slot, bool? isInKey, bool? isInAnswer, bool isRight)
    {
        var tally = this[slot];
        tally.Right += isRight ? 1 : 0;
        tally.Missed += isInKey == true && !isRight ? 1 : 0;
        tally.Extra += isInAnswer == true && !isRight ? 1 : 0;
    }

    private static bool SameDate(MucIncident key, MucIncident answer) => answer.Dates is [var date] && key.Dates.Contains(date);

    private static bool SamePlace(MucIncident key, MucIncident answer) => answer.Locations is [var place] && key.Locations.Any(place.Meets);
}
