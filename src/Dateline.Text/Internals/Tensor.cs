namespace Dateline.Text.Internals;

/// <summary>A named matrix of weights. While a model is trained it also has a gradient and the optimiser's two moments.</summary>
internal sealed class Tensor(string name, int rows, int columns)
{
    /// <summary>Name in the model file.</summary>
    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>Row-major weights.</summary>
    public float[] Value { get; } = new float[rows * columns];

    /// <summary>Row-major gradient of the loss; empty outside training.</summary>
    public float[] Gradient { get; private set; } = [];

    public float[] Moment1 { get; private set; } = [];

    public float[] Moment2 { get; private set; } = [];

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    public Span<float> GradientRow(int row) => Gradient.AsSpan(row * Columns, Columns);

    public void PrepareTraining()
    {
        Gradient = new float[Value.Length];
        Moment1 = new float[Value.Length];
        Moment2 = new float[Value.Length];
    }

    public void Transpose(Span<float> target)
    {
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                target[j * Rows + i] = Value[i * Columns + j];
            }
        }
    }
}
