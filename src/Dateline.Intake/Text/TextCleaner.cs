namespace Dateline.Intake.Text;

/// <summary>Makes decoded characters fit to be stored: line ends become LF, control characters go, nothing else changes.</summary>
/// <remarks>
/// It works in place and piece by piece, since it never makes a text longer. CR LF, CR and NEL become LF; U+FEFF is dropped wherever it stands;
/// other control characters (C0, DEL, C1) but the tab become one space each; half a surrogate pair becomes U+FFFD.
/// </remarks>
internal sealed class TextCleaner
{
    private bool _afterCarriageReturn;

    /// <summary>How many control characters became spaces.</summary>
    internal int Controls { get; private set; }

    /// <summary>How many marks U+FEFF were dropped.</summary>
    internal int Marks { get; private set; }

    /// <summary>Where, among the characters given so far, the first control character was; −1 when there was none.</summary>
    internal int FirstControl { get; private set; } = -1;

    /// <summary>How many characters were given so far.</summary>
    internal int Seen { get; private set; }

    /// <summary>Cleans one text in one go.</summary>
    internal static string Clean(string text)
    {
        var characters = text.ToCharArray();
        return new string(characters, 0, new TextCleaner().Clean(characters));
    }

    /// <summary>Cleans the next piece; a surrogate pair must not be split between pieces.</summary>
    /// <returns>How many characters are left, from the start of the piece.</returns>
    internal int Clean(Span<char> piece)
    {
        var write = 0;
        for (var read = 0; read < piece.Length; read++)
        {
            var character = piece[read];
            var afterCarriageReturn = _afterCarriageReturn;
            _afterCarriageReturn = character == '\r';
            switch (character)
            {
                case '\n' when afterCarriageReturn:
                    continue;
                case '\r' or '\u0085':
                    character = '\n';
                    break;
                case '\uFEFF':
                    Marks++;
                    continue;
                case '\t' or '\n':
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    if (FirstControl < 0)
                    {
                        FirstControl = Seen + read;
                    }

                    Controls++;
                    character = ' ';
                    break;
                default:
                    if (char.IsHighSurrogate(character) && read + 1 < piece.Length && char.IsLowSurrogate(piece[read + 1]))
                    {
                        piece[write++] = character;
                        character = piece[++read];
                    }
                    else if (char.IsSurrogate(character))
                    {
                        character = '\uFFFD';
                    }

                    break;
            }

            piece[write++] = character;
        }

        Seen += piece.Length;
        return write;
    }
}
