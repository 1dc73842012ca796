namespace Dateline.Reading.Quantities;

/// <summary>Which bounds a modifier sets round a number.</summary>
internal enum BoundKind
{
    Exact,
    Least,
    Over,
    Most,
    Under,
    About,
    Near,
}
