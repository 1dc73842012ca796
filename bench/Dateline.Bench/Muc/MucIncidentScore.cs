namespace Dateline.Bench.Muc;

/// <summary>
/// Scores incidents slot by slot by the rules of the published scorer ("config.el" and "slotconfig.el" of MUC-4, all templates): an answer can be paired with a template of the key when
/// its type agrees at least in part and one of its targets, victims or perpetrators does; pairs are one to one, best first. Every slot of an answer without a partner is extra, every slot of
/// a template without one missed, unless the template or the value is optional.
/// </summary>
internal sealed class MucIncidentScore
{
    private readonly Dictionary<string, MucTally> _tallies = new(StringComparer.Ordinal);

    public MucTally this[string slot] => _tallies.TryGetValue(slot, out var tally) ? tally : _tallies[slot] = new MucTally();

    /// <summary>Counts one document.</summary>
    /// <returns>The pairs that were made.</returns>
    public IReadOnlyList<(MucIncident Key, MucIncident Answer)> Add(IReadOnlyList<MucIncident> keys, IReadOnlyList<MucIncident> answers)
    {
        var candidates = (from key in keys from answer in answers let score = Closeness(key, answer) where score > 0 orderby score descending select (key, answer)).ToList();
        var used = new HashSet<MucIncident>(ReferenceEqualityComparer.Instance);
        var pairs = new List<(MucIncident Key, MucIncident Answer)>();
        foreach (var (key, answer) in candidates)
        {
            if (!used.Contains(key) && !used.Contains(answer))
            {
                used.Add(key);
                used.Add(answer);
                pairs.Add((key, answer));
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

        return pairs;
    }

    public void Print()
    {
        foreach (var (slot, tally) in _tallies)
        {
            tally.Print(slot);
        }
    }

    private static int Closeness(MucIncident key, MucIncident answer)
    {
        var type = MucValues.Compare(answer.Types.First(), key.Types);
        var shared = key.Fillers.Count(filler => answer.Fillers.Any(own => Agree(filler, own)));
        return type == MucAgreement.None || shared == 0 ? 0
            : (type == MucAgreement.Whole ? 4 : 2) + (2 * shared) + (SameDate(key, answer) ? 1 : 0) + (SamePlace(key, answer) ? 1 : 0);
    }

    // The whole string, or as words the one within the other, which the scorer counts as a match in part.
    private static bool Agree(string key, string answer) =>
        $" {key} ".Contains($" {answer} ", StringComparison.Ordinal) || $" {answer} ".Contains($" {key} ", StringComparison.Ordinal);

    private void Score(MucIncident? key, MucIncident? answer)
    {
        One("date", key?.Dates.Count > 0, answer?.Dates.Count > 0, Whole(key is not null && answer is not null && SameDate(key, answer)));
        One("location", key?.Locations.Count > 0, answer?.Locations.Count > 0, Whole(key is not null && answer is not null && SamePlace(key, answer)));
        One("type", key?.Types.Count > 0, answer is not null, key is not null && answer is not null ? MucValues.Compare(answer.Types.First(), key.Types) : MucAgreement.None);
        One("stage", key?.Stages.Count > 0, answer is not null, key is not null && answer is not null ? MucValues.Compare(answer.Stages.First(), key.Stages) : MucAgreement.None);
        AddConfidences(key?.Confidences.ToList() ?? [], answer?.Confidences ?? []);
    }

    private void AddConfidences(List<MucConfidence> left, IReadOnlyList<MucConfidence> answers)
    {
        var tally = this["confidence"];
        foreach (var answer in answers)
        {
            if (left.MaxBy(key => key.Compare(answer)) is { } best && best.Compare(answer) is not MucAgreement.None and var agreement)
            {
                tally.Add(agreement);
                left.Remove(best);
            }
            else
            {
                tally.Extra++;
            }
        }

        tally.Missed += left.Count(key => !key.IsOptional);
    }

    private static MucAgreement Whole(bool isRight) => isRight ? MucAgreement.Whole : MucAgreement.None;

    private void One(string slot, bool? isInKey, bool? isInAnswer, MucAgreement agreement)
    {
        var tally = this[slot];
        if (agreement != MucAgreement.None)
        {
            tally.Add(agreement);
            return;
        }

        tally.Missed += isInKey == true ? 1 : 0;
        tally.Extra += isInAnswer == true ? 1 : 0;
    }

    private static bool SameDate(MucIncident key, MucIncident answer) => answer.Dates is [var date] && key.Dates.Contains(date);

    private static bool SamePlace(MucIncident key, MucIncident answer) => answer.Locations is [var place] && key.Locations.Any(place.Meets);
}
