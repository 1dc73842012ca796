namespace Dateline.Record;

/// <summary>Puts claims into events, and denials beside the events that they deny.</summary>
/// <remarks>
/// Pairs of claims are scored, and joined from the best pair down. Two groups are joined only if no claim of one excludes a claim of the other, so that a
/// vague report never chains two conflicting ones together, and only up to <see cref="MostClaims"/> claims, so that the work stays bounded. The order of work follows from scores and claim keys alone, never from arrival.
/// </remarks>
internal sealed class EventClusterer(PairScorer scorer, DenialMatcher denials, ActorIndex actors)
{
    /// <summary>Most claims of one event. No war has an event that is reported in more sentences; a file of repeated sentences has.</summary>
    private const int MostClaims = 1000;

    public IReadOnlyList<EventCluster> Cluster(IReadOnlyList<ClaimNode> nodes)
    {
        var assertions = nodes.Where(node => !node.IsDenial).ToList();
        var index = new CandidateIndex(assertions, actors);
        var clusters = Join(assertions, index);
        var byClaim = new Dictionary<ClaimNode, EventCluster>();
        foreach (var cluster in clusters)
        {
            cluster.Claims.ForEach(claim => byClaim.Add(claim, cluster));
        }

        var left = new List<ClaimNode>();
        foreach (var denial in nodes.Where(node => node.IsDenial))
        {
            if (!Attach(denial, assertions, index, byClaim))
            {
                left.Add(denial);
            }
        }

        clusters.AddRange(Join(left, new CandidateIndex(left, actors)));
        return clusters;
    }

    /// <summary>Denials that fit nearly as well as the best fit are linked too: one sentence can deny several reports.</summary>
    private bool Attach(ClaimNode denial, List<ClaimNode> assertions, CandidateIndex index, Dictionary<ClaimNode, EventCluster> byClaim)
    {
        var matches = index.Near(denial)
            .Select(position => (Claim: assertions[position], Score: denials.Score(denial, assertions[position])))
            .Where(match => match.Score >= DenialMatcher.Threshold)
            .ToList();
        if (matches.Count == 0)
        {
            return false;
        }

        var best = matches.Max(match => match.Score);
        foreach (var group in matches.GroupBy(match => byClaim[match.Claim]).Where(group => group.Max(match => match.Score) >= best - DenialMatcher.Margin))
        {
            var denied = group.Select(match => match.Claim).OrderBy(claim => claim.Index).ToList();
            var fit = group.OrderByDescending(match => match.Score).ThenBy(match => match.Claim.Index).First().Claim;
            group.Key.Denials.Add(new DenialLink(denial, fit, denied));
        }

        return true;
    }

    private List<EventCluster> Join(List<ClaimNode> nodes, CandidateIndex index)
    {
        var edges = new List<(double Score, int Left, int Right)>();
        for (var left = 0; left < nodes.Count; left++)
        {
            foreach (var right in index.Near(nodes[left]))
            {
                if (right > left && scorer.Score(nodes[left], nodes[right]) is var score && score >= PairScorer.Threshold)
                {
                    edges.Add((score, left, right));
                }
            }
        }

        edges.Sort(static (one, other) =>
            one.Score != other.Score ? other.Score.CompareTo(one.Score)
            : one.Left != other.Left ? one.Left.CompareTo(other.Left)
            : one.Right.CompareTo(other.Right));

        var clusterOf = nodes.Select(node => new EventCluster([node])).ToArray();
        var members = Enumerable.Range(0, nodes.Count).Select(position => new List<int> { position }).ToArray();
        var apart = new HashSet<(EventCluster, EventCluster)>();
        var rootOf = clusterOf.Select((cluster, position) => (cluster, position)).ToDictionary(entry => entry.cluster, entry => entry.position);
        foreach (var (_, left, right) in edges)
        {
            var (one, other) = (clusterOf[left], clusterOf[right]);
            if (one == other || one.Claims.Count + other.Claims.Count > MostClaims || apart.Contains((one, other)) || apart.Contains((other, one)))
            {
                continue;
            }

            // Once kept apart, always kept apart: groups only grow.
            if (one.Claims.Exists(claim => other.Claims.Exists(candidate => double.IsNegativeInfinity(scorer.Score(claim, candidate)))))
            {
                apart.Add((one, other));
                continue;
            }

            var (larger, smaller) = one.Claims.Count >= other.Claims.Count ? (one, other) : (other, one);
            larger.Claims.AddRange(smaller.Claims);
            foreach (var position in members[rootOf[smaller]])
            {
                clusterOf[position] = larger;
            }

            members[rootOf[larger]].AddRange(members[rootOf[smaller]]);
        }

        var clusters = clusterOf.Distinct().ToList();
        clusters.ForEach(cluster => cluster.Claims.Sort(static (one, other) => one.Index.CompareTo(other.Index)));
        clusters.Sort(static (one, other) => one.Claims[0].Index.CompareTo(other.Claims[0].Index));
        return clusters;
    }
}
