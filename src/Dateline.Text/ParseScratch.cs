using Dateline.Text.Lemmas;
using Dateline.Text.Network;
using Dateline.Text.Tokens;

namespace Dateline.Text;

/// <summary>Everything one thread needs while it parses; kept and used again.</summary>
internal sealed class ParseScratch
{
    public IntBuffer Starts { get; } = new();

    public IntBuffer Ends { get; } = new();

    public IntBuffer SentenceEnds { get; } = new();

    public SyntaxScratch Syntax { get; } = new();

    public NameScratch Names { get; } = new();

    public List<NameSpan> Found { get; } = [];

    public StringPool Strings { get; } = new();
}
