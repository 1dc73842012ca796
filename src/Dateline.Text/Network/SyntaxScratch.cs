using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Buffers of one thread that runs a <see cref="SyntaxAnalyser"/>, and its results.</summary>
internal sealed class SyntaxScratch(SyntaxNetwork network, RoundedWeights weights)
{
    /// <summary>Holds the words to analyse, and encodes them.</summary>
    public EncoderSession Encoder { get; } = new(network.Encoder, weights.Layers);

    /// <summary>Rows that are about to be multiplied.</summary>
    internal ShortRows Rounded { get; } = new();

    /// <summary>Index into <see cref="SyntaxNetwork.Tags"/> of each token.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Head of each token, counted inside its sentence; −1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Index into <see cref="SyntaxNetwork.Relations"/> of each token.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Label of each token, see <see cref="NameLabels"/>.</summary>
    public int[] Names { get; private set; } = [];

    internal bool[] Flags { get; private set; } = [];

    /// <summary>How the kinds scored for the name that begins at a token; other tokens hold nothing of use.</summary>
    public NameVotes[] NameVotes { get; private set; } = [];

    internal float[] NameScores { get; private set; } = [];

    internal byte[] NameBack { get; private set; } = [];

    internal float[] TagScores { get; private set; } = [];

    internal float[] Ends { get; private set; } = [];

    internal float[] Hidden { get; private set; } = [];

    internal float[] LabelScores { get; private set; } = [];

    internal float[] Left { get; private set; } = [];

    internal float[] HeadVectors { get; private set; } = [];

    internal float[] ArcScores { get; private set; } = [];

    public void Reserve(int tokens, int longest)
    {
        if (Tags.Length < tokens)
        {
            var size = tokens * 5 / 4;
            Tags = new int[size];
            Heads = new int[size];
            Relations = new int[size];
            Names = new int[size];
            NameVotes = new NameVotes[size];
            Flags = new bool[4 * size];
            NameScores = new float[size * network.NameWeights.Columns];
            NameBack = new byte[size * NameLabels.Count];
            TagScores = new float[size * network.TagWeights.Columns];
            Ends = new float[size * network.EndWeights.Columns];
            Left = new float[size * network.ArcWidth];
            Hidden = new float[size * 2 * network.LabelWidth];
            LabelScores = new float[size * network.LabelWeights.Columns];
        }

        if (ArcScores.Length < longest * SyntaxNetwork.ArcRow(longest))
        {
            var size = longest * 5 / 4;
            ArcScores = new float[size * SyntaxNetwork.ArcRow(size)];
            HeadVectors = new float[SyntaxNetwork.ArcRow(size) * network.ArcWidth];
        }
    }
}
