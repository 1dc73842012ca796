using Dateline.Text.Internals;

namespace Dateline.Text.Training;

/// <summary>The loss of a choice among labels.</summary>
internal static class CrossEntropy
{
    /// <summary>Turns scores into the gradient of the loss, in place, and returns the loss; padding columns and unknown answers (−1) give none.</summary>
    public static double ToGradient(Span<float> row, int answer, int used, float scale)
    {
        row[used..].Clear();
        if (answer < 0)
        {
            row.Clear();
            return 0;
        }

        var right = row[answer];
        var log = Activation.Softmax(row[..used]);
        row[answer] -= 1;
        foreach (ref var value in row[..used])
        {
            value *= scale;
        }

        return (log - right) * scale;
    }
}
