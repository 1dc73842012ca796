namespace Dateline.Text.Network;

/// <summary>Buffers of one thread that runs a <see cref="NameFinder"/>, and its results.</summary>
internal sealed class NameScratch
{
    public EncoderScratch Encoder { get; } = new();

    public TokenBatch Batch { get; } = new();

    /// <summary>Label of each token.</summary>
    public byte[] Labels { get; private set; } = [];

    internal float[] Scores { get; private set; } = [];

    internal byte[] Back { get; private set; } = [];

    public void Reserve(int tokens, int columns)
    {
        if (Labels.Length < tokens)
        {
            Labels = new byte[tokens * 5 / 4];
            Scores = new float[Labels.Length * columns];
            Back = new byte[Labels.Length * NameNetwork.Labels];
        }
    }
}
