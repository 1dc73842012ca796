namespace Dateline.Text.Training;

/// <summary>How a name network is sized and trained.</summary>
internal sealed record NameOptions
{
    public ulong Seed { get; init; } = 1;

    public int Width { get; init; } = 128;

    public int Depth { get; init; } = 2;

    public int Epochs { get; init; } = 15;

    public int BatchTokens { get; init; } = 500;

    public float Rate { get; init; } = 2e-3f;

    public float Dropout { get; init; } = 0.4f;

    public float WordDropout { get; init; } = 0.3f;

    public float CaseShare { get; init; } = 0.2f;

    public int RarestWord { get; init; } = 2;

    public int RarestPiece { get; init; } = 3;
}
