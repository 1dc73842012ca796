namespace Dateline.Intake.Tests;

/// <summary>A disk that fails in the middle.</summary>
internal sealed class FailingStream() : TricklingStream(new byte[100])
{
    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk failed.");
}
