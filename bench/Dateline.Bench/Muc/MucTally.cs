namespace Dateline.Bench.Muc;

/// <summary>Answers to one slot as the scorer of MUC-4 counts them: a partly right one is worth half.</summary>
internal sealed class MucTally
{
    private const double PartWorth = 0.5;

    public int Right { get; private set; }

    public int Partial { get; private set; }

    public int Extra { get; set; }

    public int Missed { get; set; }

    public double Precision => Share(Extra);

    public double Recall => Share(Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts one answer beside a value of the key.</summary>
    public void Add(MucAgreement agreement)
    {
        switch (agreement)
        {
            case MucAgreement.Whole:
                Right++;
                break;
            case MucAgreement.Part:
                Partial++;
                break;
            default:
                Missed++;
                Extra++;
                break;
        }
    }

    public void Print(string name) =>
        Console.WriteLine($"{name,-12} P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}   ({Right} right, {Partial} in part, {Extra} extra, {Missed} missed)");

    private double Share(int wrong) => Right + Partial + wrong == 0 ? 0 : (Right + (PartWorth * Partial)) / (Right + Partial + wrong);
}
