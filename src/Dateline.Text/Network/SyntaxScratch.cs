namespace Dateline.Text.Network;

/// <summary>Buffers of one thread that runs a <see cref="SyntaxAnalyser"/>, and its results.</summary>
internal sealed class SyntaxScratch
{
    public EncoderScratch Encoder { get; } = new();

    public TokenBatch Batch { get; } = new();

    /// <summary>Index into <see cref="SyntaxNetwork.Tags"/> of each token.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Head of each token, counted inside its sentence; −1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Index into <see cref="SyntaxNetwork.Relations"/> of each token.</summary>
    public int[] Relations { get; private set; } = [];

    internal float[] TagScores { get; private set; } = [];

    internal float[] Ends { get; private set; } = [];

    internal float[] Hidden { get; private set; } = [];

    internal float[] LabelScores { get; private set; } = [];

    internal float[] Left { get; private set; } = [];

    internal float[] HeadVectors { get; private set; } = [];

    internal float[] ArcScores { get; private set; } = [];

    public void Reserve(SyntaxNetwork network, int tokens, int longest)
    {
        if (Tags.Length < tokens)
        {
            var size = tokens * 5 / 4;
            Tags = new int[size];
            Heads = new int[size];
            Relations = new int[size];
            TagScores = new float[size * network.TagWeights.Columns];
            Ends = new float[size * network.EndWeights.Columns];
            Hidden = new float[size * network.LabelWidth];
            LabelScores = new float[size * network.LabelWeights.Columns];
        }

        if (ArcScores.Length < longest * (longest + 1))
        {
            var size = longest * 5 / 4;
            ArcScores = new float[size * (size + 1)];
            Left = new float[size * network.ArcWidth];
            HeadVectors = new float[(size + 1) * network.ArcWidth];
        }
    }
}
