using Dateline.Model;

namespace Dateline.Record;

/// <summary>Finds where the claims of an event contradict each other.</summary>
internal sealed class DisputeFinder(ActorIndex actors, IReadOnlyDictionary<string, string> originNames)
{
    public IReadOnlyList<Dispute> Find(EventNode node) => [.. Denials(node), .. Agents(node), .. Items(node), .. Counts(node), .. Times(node)];

    private IEnumerable<Dispute> Denials(EventNode node)
    {
        var whole = node.Denials.Where(link => !DenialMatcher.IsAboutParticipant(link.Denial)).ToList();
        if (whole.Count > 0)
        {
            yield return Make(node, DisputeKind.Denial, DisputedPoint.Occurrence, null, Side("happened", node.Asserting), Side("did not happen", whole.Select(link => link.Denial)));
        }

        foreach (var group in node.Denials.Where(link => DenialMatcher.IsAboutParticipant(link.Denial))
            .GroupBy(link => string.Join(", ", DenialMatcher.Absent(link.Denial).Select(absent => absent.Name)), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return Make(
                node, DisputeKind.Denial, DisputedPoint.Participant, group.Key,
                Side("took part", group.SelectMany(link => link.Denied)), Side("did not take part", group.Select(link => link.Denial)));
        }
    }

    /// <summary>Each side blames another for one deed.</summary>
    private IEnumerable<Dispute> Agents(EventNode node)
    {
        var sides = new List<List<ClaimNode>>();
        foreach (var claim in node.Asserting.Where(claim => claim.Agents.Count > 0 && claim.Family is "attack" or "harm" or "destruction"))
        {
            var side = sides.Find(members => members.Exists(member => AreCompatible(member, claim)));
            if (side is null)
            {
                sides.Add([claim]);
            }
            else
            {
                side.Add(claim);
            }
        }

        if (sides.Count > 1)
        {
            yield return Make(node, DisputeKind.ExclusiveValues, DisputedPoint.Agent, null, [.. sides.Select(side => Side(string.Join(", ", side[0].Agents.Select(agent => agent.Name)), side))]);
        }
    }

    private bool AreCompatible(ClaimNode one, ClaimNode other) =>
        one.Agents.Any(left => other.Agents.Any(right => actors.Relate(left, right, one.Day ?? other.Day) != ActorRelation.Apart));

    private IEnumerable<Dispute> Items(EventNode node)
    {
        var named = node.Asserting.Where(claim => claim.Items.Designations.Count > 0).ToList();
        foreach (var sort in named.SelectMany(claim => claim.Items.Designations).Select(designation => designation.Sort?.Class).Distinct().Order(StringComparer.Ordinal))
        {
            var lists = named.GroupBy(claim => claim.Origin, StringComparer.Ordinal)
                .Select(group => (Names: group.SelectMany(claim => claim.Items.Designations).Where(designation => designation.Sort?.Class == sort)
                    .Select(designation => designation.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(), Claims: group.ToList()))
                .Where(entry => entry.Names.Count > 0)
                .ToList();
            var sides = lists.GroupBy(entry => string.Join(", ", entry.Names), StringComparer.Ordinal)
                .Where(group => lists.Exists(other => Exclude(group.First().Names, other.Names)))
                .Select(group => Side(group.Key, group.SelectMany(entry => entry.Claims)))
                .ToArray();
            if (sides.Length > 1)
            {
                yield return Make(node, DisputeKind.ExclusiveValues, DisputedPoint.Items, sort, sides);
            }
        }
    }

    /// <summary>A shorter list may only be less told; two lists of which each has something of its own cannot both be the whole.</summary>
    private static bool Exclude(List<string> one, List<string> other) => one.Exists(name => !other.Contains(name)) && other.Exists(name => !one.Contains(name));

    private IEnumerable<Dispute> Counts(EventNode node)
    {
        var values = node.Asserting.SelectMany(claim => claim.Counts.Select(count => new Valued(claim, count))).ToList();
        foreach (var group in values.GroupBy(value => value.Count.Sort, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var latest = group.GroupBy(value => value.Claim.Origin, StringComparer.Ordinal)
                .SelectMany(own => own.Where(value => value.Claim.Published == own.Max(other => other.Claim.Published))).ToList();
            var rivals = latest.Where(value => latest.Exists(other => other.Claim.Origin != value.Claim.Origin && value.Count.Excludes(other.Count))).ToList();
            if (rivals.Count > 0)
            {
                yield return Make(node, DisputeKind.ExclusiveValues, DisputedPoint.Count, group.Key, [.. Sides(rivals
                    .OrderBy(value => (value.Count.High - value.Count.Low) ?? long.MaxValue).ThenBy(value => value.Claim.Index).ThenBy(value => value.Count.Shown))]);
            }

            foreach (var own in group.GroupBy(value => value.Claim.Origin, StringComparer.Ordinal).OrderBy(own => own.Key, StringComparer.Ordinal))
            {
                var revised = own.Where(value => own.Any(other => other.Claim.Published != value.Claim.Published && value.Count.Excludes(other.Count)))
                    .OrderBy(value => value.Claim.Published).ThenBy(value => value.Claim.Index).ToList();
                if (revised.Count > 0)
                {
                    yield return Make(node, DisputeKind.Revision, DisputedPoint.Count, $"{group.Key}, {originNames[own.Key]}", [.. Sides(revised)]);
                }
            }
        }
    }

    /// <summary>Values that agree with each other make a side; the first stands for it.</summary>
    private static IEnumerable<DisputeSide> Sides(IEnumerable<Valued> values)
    {
        var sides = new List<List<Valued>>();
        foreach (var value in values)
        {
            var side = sides.Find(members => members.TrueForAll(member => !member.Count.Excludes(value.Count)));
            if (side is null)
            {
                sides.Add([value]);
            }
            else
            {
                side.Add(value);
            }
        }

        return sides.Select(side => Side(side[0].Count.Text, side.Select(value => value.Claim)));
    }

    private IEnumerable<Dispute> Times(EventNode node)
    {
        var timed = node.Asserting.Where(claim => claim.Time is not null).ToList();
        var rivals = timed.Where(claim => timed.Exists(other => !claim.Time!.MayOverlap(other.Time!))).ToList();
        if (rivals.Count > 0)
        {
            var sides = rivals.GroupBy(claim => (claim.Time!.Earliest, claim.Time.Latest)).Select(group => Side(DayText(group.First().Time!), group)).ToArray();
            yield return Make(node, DisputeKind.ExclusiveValues, DisputedPoint.Time, null, sides);
        }
    }

    private static string DayText(DateInterval time) =>
        time.Earliest == time.Latest ? $"{time.Earliest:yyyy-MM-dd}" : $"{time.Earliest:yyyy-MM-dd} to {time.Latest:yyyy-MM-dd}";

    private static DisputeSide Side(string value, IEnumerable<ClaimNode> claims)
    {
        var list = claims.ToList();
        return new DisputeSide(value, EventNode.OriginsOf(list), EventNode.KeysOf(list));
    }

    private Dispute Make(EventNode node, DisputeKind kind, DisputedPoint point, string? subject, params DisputeSide[] sides)
    {
        var ordered = kind == DisputeKind.ExclusiveValues
            ? [.. sides.OrderByDescending(side => side.Origins.Count).ThenBy(side => side.Claims[0])]
            : sides;
        return new Dispute
        {
            Id = ContentId.Of("d", node.Id, kind.ToString(), point.ToString(), subject ?? ""),
            Event = node.Id,
            Kind = kind,
            Point = point,
            Subject = subject,
            Sides = ordered,
            Explanation = string.Join("; ", ordered.Select(side => $"{side.Value}: {string.Join(", ", side.Origins.Select(origin => originNames[origin]))}")),
        };
    }

    private readonly record struct Valued(ClaimNode Claim, CountValue Count);
}
