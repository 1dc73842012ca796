namespace Dateline.Text.Training;

/// <summary>How a syntax network is sized and trained. The defaults made the committed model; docs/models.md tells what else was tried.</summary>
internal sealed record SyntaxOptions
{
    public ulong Seed { get; init; } = 1;

    public int Width { get; init; } = 192;

    public int Depth { get; init; } = 3;

    public int ArcWidth { get; init; } = 96;

    public int LabelWidth { get; init; } = 96;

    public int Epochs { get; init; } = 18;

    /// <summary>Last epoch that is run; the rate falls as if all <see cref="Epochs"/> were.</summary>
    public int StopAfter { get; init; } = 18;

    /// <summary>Tokens in a step.</summary>
    public int BatchTokens { get; init; } = 400;

    /// <summary>Rate at the start; it rises to it over 200 steps and then falls to nothing.</summary>
    public float Rate { get; init; } = 2e-3f;

    public float Dropout { get; init; } = 0.15f;

    /// <summary>Chance that a token hides its whole-word features.</summary>
    public float WordDropout { get; init; } = 0.15f;

    /// <summary>Chance that a token hides its vector.</summary>
    public float VectorDropout { get; init; } = 0.05f;

    /// <summary>Share of sentences seen in capitals, as a headline or without capitals.</summary>
    public float CaseShare { get; init; } = 0.12f;

    /// <summary>The same for sentences that have names and no trees.</summary>
    public float NameCaseShare { get; init; } = 0.3f;

    /// <summary>Share of sentences seen without their final stop.</summary>
    public float StoplessShare { get; init; } = 0.08f;

    /// <summary>Share of each answer that is the teachers', where there are some; the rest is the treebank's.</summary>
    public float TeacherShare { get; init; } = 0.5f;

    /// <summary>Words and pieces seen fewer times than this have no row.</summary>
    public int RarestWord { get; init; } = 2;

    public int RarestPiece { get; init; } = 4;

    /// <summary>
    /// Wider networks that teach the one that is used: too slow to be used themselves. They are held back by different amounts, so that they err differently.
    /// </summary>
    /// <param name="seed">Seed of the one that they teach.</param>
    public static SyntaxOptions[] Teachers(ulong seed) => [.. new[] { 0.15f, 0.2f, 0.25f, 0.25f }.Select((dropout, k) => new SyntaxOptions
    {
        Seed = (10 * seed) + (ulong)k + 1,
        Width = 256,
        ArcWidth = 128,
        LabelWidth = 128,
        Dropout = dropout,
        Epochs = 18,
        StopAfter = 18,
    })];
}
