namespace Dateline.Bench;

/// <summary>Right, extra and missed answers of one kind, and the measures made of them.</summary>
internal sealed class ClaimTally
{
    public int Right { get; set; }

    public int Extra { get; set; }

    public int Missed { get; set; }

    public double Precision => Right + Extra == 0 ? 0 : (double)Right / (Right + Extra);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Print(string name) =>
        Console.WriteLine($"{name,-12} P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}   ({Right} right, {Extra} extra, {Missed} missed)");
}
