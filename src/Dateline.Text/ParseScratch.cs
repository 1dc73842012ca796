using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;

namespace Dateline.Text;

/// <summary>Everything one thread needs while it parses; kept and used again.</summary>
internal sealed class ParseScratch(SyntaxAnalyser analyser)
{
    public IntBuffer Starts { get; } = new();

    public IntBuffer Ends { get; } = new();

    public IntBuffer SentenceEnds { get; } = new();

    public SyntaxScratch Syntax { get; } = analyser.CreateScratch();

    public List<NameSpan> Found { get; } = [];

    /// <summary>Votes for the kinds of <see cref="Found"/>, in its order.</summary>
    public List<NameVotes> Votes { get; } = [];

    public LemmaMemory Lemmas { get; } = new();
}
