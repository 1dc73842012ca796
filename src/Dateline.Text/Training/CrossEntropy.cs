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

    /// <summary>The same where teachers hold a share of the answer (Hinton, Vinyals and Dean 2015), and all of it where the answer is unknown.</summary>
    /// <param name="row">Scores of all labels; becomes the gradient.</param>
    /// <param name="answer">The right label, −1 where nobody knows.</param>
    /// <param name="believed">Labels that the teachers believe in; those that the row lacks count for nothing.</param>
    /// <param name="parts">How much they believe in each.</param>
    /// <param name="share">Share of the answer that is the teachers', between 0 and 1.</param>
    /// <param name="used">Number of labels; columns beyond are padding.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    public static double ToGradient(Span<float> row, int answer, ReadOnlySpan<short> believed, ReadOnlySpan<float> parts, float share, int used, float scale)
    {
        row[used..].Clear();
        share = answer < 0 ? 1 : share;
        var (reached, wanted) = (0f, 0f);
        if (answer >= 0)
        {
            (reached, wanted) = (row[answer] * (1 - share), 1 - share);
        }

        for (var k = 0; k < believed.Length; k++)
        {
            if (parts[k] > 0 && believed[k] < used)
            {
                reached += row[believed[k]] * share * parts[k];
                wanted += share * parts[k];
            }
        }

        var loss = wanted * Activation.Softmax(row[..used]) - reached;
        foreach (ref var value in row[..used])
        {
            value *= wanted * scale;
        }

        if (answer >= 0)
        {
            row[answer] -= (1 - share) * scale;
        }

        for (var k = 0; k < believed.Length; k++)
        {
            if (parts[k] > 0 && believed[k] < used)
            {
                row[believed[k]] -= share * parts[k] * scale;
            }
        }

        return loss * scale;
    }
}
