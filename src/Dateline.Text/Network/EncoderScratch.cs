namespace Dateline.Text.Network;

/// <summary>Buffers of one thread that runs an <see cref="Encoder"/>; they grow to the largest batch and stay.</summary>
internal sealed class EncoderScratch
{
    public float[] Input { get; set; } = [];

    /// <summary>The encoded tokens, row by row.</summary>
    public float[] Output { get; set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Cells { get; private set; } = [];

    public float[] Squashed { get; private set; } = [];

    /// <summary>The vectors of the tokens.</summary>
    public float[] Vectors { get; private set; } = [];

    public float[] Wide { get; private set; } = [];

    public void Reserve(int tokens, int width, int vectorColumns)
    {
        if (Output.Length < tokens * width)
        {
            var size = tokens * width * 5 / 4;
            Input = new float[size];
            Output = new float[size];
            Cells = new float[size];
            Squashed = new float[size];
            Vectors = new float[tokens * vectorColumns * 5 / 4];
            Wide = new float[Encoder.Window * size];
            Gates = new float[3 * size];
        }
    }
}
