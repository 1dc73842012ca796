using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>Trains a <see cref="BinaryClassifier"/> as an averaged perceptron with a margin (Freund and Schapire 1999).</summary>
internal sealed class AveragedPerceptron
{
    private const float Margin = 2f;
    private readonly float[] _weights = new float[1 << BinaryClassifier.Bits];
    private readonly double[] _history = new double[1 << BinaryClassifier.Bits];
    private long _time = 1;

    /// <summary>Learns from one decision.</summary>
    public void Learn(ReadOnlySpan<uint> features, Answer answer)
    {
        _time++;
        var score = 0f;
        foreach (var feature in features)
        {
            score += _weights[BinaryClassifier.Slot(feature)];
        }

        var sign = answer == Answer.Yes ? 1f : -1f;
        if (score * sign > Margin)
        {
            return;
        }

        foreach (var feature in features)
        {
            var slot = BinaryClassifier.Slot(feature);
            _weights[slot] += sign;
            _history[slot] += sign * _time;
        }
    }

    public BinaryClassifier Finish()
    {
        var averaged = new float[_weights.Length];
        for (var i = 0; i < averaged.Length; i++)
        {
            averaged[i] = (float)(_weights[i] - _history[i] / _time);
        }

        return new BinaryClassifier(averaged);
    }
}
