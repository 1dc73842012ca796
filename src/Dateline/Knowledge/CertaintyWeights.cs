namespace Dateline.Knowledge;

/// <summary>How much each sign adds to or takes from the certainty of a claim, from data/certainty.yaml.</summary>
internal sealed class CertaintyWeights
{
    private readonly double[] _weights = new double[Enum.GetValues<CertaintySign>().Length];

    /// <summary>The log-odds of a claim that bears no sign.</summary>
    public double Base { get; private set; }

    /// <summary>What a sign adds to the log-odds.</summary>
    public double this[CertaintySign sign] => _weights[(int)sign];

    /// <summary>The certainty of a claim that bears these signs, between 0 and 1.</summary>
    public double Of(IEnumerable<CertaintySign> signs) => 1 / (1 + Math.Exp(-(Base + signs.Sum(sign => this[sign]))));

    /// <exception cref="KnowledgeException">An entry breaks the format, or a sign has no weight.</exception>
    public void Read(DataNode file)
    {
        Base = ActorFile.Number(file, "base", 10) ?? throw file.Wrong("'base' is missing: the log-odds of a claim without any sign");
        var signs = file["signs"] ?? throw file.Wrong("'signs' is missing: a list of signs with their weights");
        var seen = new HashSet<CertaintySign>();
        foreach (var entry in signs.Items)
        {
            var sign = FrameFile.Parse<CertaintySign>(entry, entry.Required("sign"), "sign");
            _weights[(int)sign] = ActorFile.Number(entry, "weight", 10) ?? throw entry.Wrong("'weight' is missing");
            seen.Add(sign);
        }

        if (Enum.GetValues<CertaintySign>().Where(sign => !seen.Contains(sign)).ToList() is { Count: > 0 } missing)
        {
            throw file.Wrong($"no weight is given for {string.Join(", ", missing)}");
        }
    }
}
