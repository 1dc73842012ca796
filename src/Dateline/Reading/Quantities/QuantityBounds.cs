namespace Dateline.Reading.Quantities;

/// <summary>The bounds of a number, and the number if one was written.</summary>
internal readonly record struct QuantityBounds(double? Low, double? High, double? Value)
{
    /// <summary>How far "about" reaches to either side, and "nearly" to one, as a part of the number.</summary>
    private const double Tolerance = 0.1;

    public static QuantityBounds Exactly(double value) => new(value, value, value);

    /// <summary>What a modifier makes of the bounds.</summary>
    public QuantityBounds With(BoundKind kind) => kind switch
    {
        BoundKind.Least => new(Low, null, Value),
        BoundKind.Over => new(Low is { } low ? Math.Floor(low) + 1 : null, null, Value),
        BoundKind.Most => new(null, High ?? Value, Value),
        BoundKind.Under => new(null, High is { } high ? Math.Max(0, Math.Ceiling(high) - 1) : null, Value),
        BoundKind.About => new(Low is { } low ? Math.Floor(Exact(low * (1 - Tolerance))) : null, High is { } high ? Math.Ceiling(Exact(high * (1 + Tolerance))) : null, Value),
        BoundKind.Near => Value is { } value
            ? new(Math.Min(Math.Ceiling(Exact(value * (1 - Tolerance))), Math.Max(0, value - 1)), Math.Max(0, Math.Ceiling(value) - 1), Value)
            : new(null, High, null),
        _ => this,
    };

    // 1.1 times 100 is a little more than 110 in binary, and must not become 111.
    private static double Exact(double number) => Math.Abs(number) < 1e12 ? Math.Round(number, 3) : number;

    /// <summary>A whole number for a count; null where it is too large for one.</summary>
    public static long? Whole(double? number) => number is { } known && Math.Abs(known) < 9e15 ? (long)Math.Round(known) : null;
}
