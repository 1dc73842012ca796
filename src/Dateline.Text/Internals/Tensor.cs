namespace Dateline.Text.Internals;

/// <summary>A named matrix of weights. While a model is trained it also has a gradient and the optimiser's two moments.</summary>
internal sealed class Tensor(string name, int rows, int columns)
{
    private float[]? _value;

    /// <summary>Name in the model file.</summary>
    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>Row-major weights.</summary>
    public float[] Value => _value ??= new float[Rows * Columns];

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

    /// <summary>Writes the transposed matrix, by blocks of 16×16 so that both sides stay in the cache.</summary>
    public void Transpose(Span<float> target)
    {
        const int Block = 16;
        var value = Value;
        for (var top = 0; top < Rows; top += Block)
        {
            for (var left = 0; left < Columns; left += Block)
            {
                for (var j = left; j < Math.Min(left + Block, Columns); j++)
                {
                    var height = Math.Min(Block, Rows - top);
                    var row = target.Slice((j * Rows) + top, height);
                    for (int i = 0, from = (top * Columns) + j; i < row.Length; i++, from += Columns)
                    {
                        row[i] = value[from];
                    }
                }
            }
        }
    }
}
