namespace Dateline.Intake;

/// <summary>What became of one input: a <see cref="CapturedDocument"/> or a <see cref="Refusal"/>, never anything else.</summary>
public abstract record IntakeResult
{
    private protected IntakeResult()
    {
    }
}
