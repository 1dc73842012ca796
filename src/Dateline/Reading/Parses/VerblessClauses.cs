using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the verbs of clauses that were left without one. In headlines the present tense and missing articles make verbs pass for nouns ("Police arrest 40 after
/// march", "Villagers flee as army shells town"), elsewhere verbs of war pass for descriptions and prepositions ("a coroner blamed government soldiers", "militants
/// overran the town"). Such a sentence is shown to the parser once more, with an everyday verb in the place of the word that may be one; where the parser then
/// takes what stands before for its subject, the sentence is read so.
/// </summary>
/// <param name="model">The parser.</param>
/// <param name="parsed">What it made of the text that it was shown.</param>
/// <param name="text">The text of the document, at the same offsets.</param>
/// <param name="lexicon">What the reader knows of words.</param>
internal sealed class VerblessClauses(TextModel model, ParsedText parsed, string text, Lexicon lexicon)
{
    private const int LeastWords = 3;
    private const int MostWords = 24;
    private const int MostWordsOfSentence = 60;

    // For the "to" of what is to come ("Oman to send troops").
    private const string Coming = "will";

    // In the past, where no noun looks like them: with something behind it that it may act on, and without.
    private const string Acting = "attacked";
    private const string Going = "went";

    private readonly NeighborTags _tags = new(parsed, lexicon);
    private readonly VerbCandidates _candidates = new(parsed, lexicon);

    // The line of the sentence asked about last, so that long lines are not searched for their start again and again.
    private int _lineStart;
    private int _lineAsked;
    private bool _isEntryLine;

    /// <summary>Mends the parse in place. Calls are not safe beside other readers of the same parse.</summary>
    public void Mend()
    {
        foreach (var sentence in parsed.Sentences)
        {
            _tags.Mend(sentence);
            var isLine = IsLine(sentence) || IsEntry(sentence);
            if (sentence.End - sentence.First >= LeastWords && sentence.End - sentence.First <= (isLine ? MostWords : MostWordsOfSentence))
            {
                var verbs = Verbs(sentence, isLine);
                if (verbs.Count > 0)
                {
                    ParseAgain(sentence, verbs);
                }
            }
        }
    }

    // A line of its own that ends without any mark but that of a quotation.
    private bool IsLine(Sentence sentence)
    {
        var (start, end) = (parsed.Starts[sentence.First], parsed.Ends[sentence.End - 1]);
        while (end < text.Length && text[end] is '\'' or '’' && parsed.Text[end] == ' ')
        {
            end++;
        }

        return (start == 0 || parsed.Text[start - 1] == '\n') && (end == text.Length || text[end] is '\n' or '\r') && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '\'' or '’' or '"' or '”');
    }

    // "1994 – Talks collapse after the general gives rebels seven days": entries of a chronology are headlines that end with a stop.
    private bool IsEntry(Sentence sentence)
    {
        var start = parsed.Starts[sentence.First];
        if (start < _lineAsked)
        {
            return false;
        }

        var line = text.AsSpan(_lineAsked, start - _lineAsked).LastIndexOf('\n');
        if (line >= 0 || _lineAsked == 0)
        {
            _lineStart = line < 0 ? _lineStart : _lineAsked + line + 1;
            _isEntryLine = PageMarks.IsEntry(text, _lineStart);
        }

        _lineAsked = start;
        return _isEntryLine;
    }

    /// <summary>The words that may be the verbs of clauses that have none, one a clause at most.</summary>
    private List<int> Verbs(Sentence sentence, bool isLine)
    {
        var verbs = new List<int>();
        var first = sentence.First;
        for (var token = sentence.First; token <= sentence.End; token++)
        {
            if (token == sentence.End || (isLine ? IsBreak(token) : Is(token, ";")))
            {
                if (_candidates.Verb(first, token, isLine) is >= 0 and var verb)
                {
                    verbs.Add(verb);
                }

                first = token + 1;
            }
        }

        return verbs;
    }

    private bool IsBreak(int token) => (parsed.Tags[token] == UniversalTag.Punct && !_candidates.IsQuote(token)) || Is(token, "as") || Is(token, "after") || Is(token, "while") || Is(token, "amid") || Is(token, "but") || Is(token, "before") || Is(token, "when");

    private void ParseAgain(Sentence sentence, List<int> verbs)
    {
        var (shown, at) = (new System.Text.StringBuilder(), parsed.Starts[sentence.First]);
        foreach (var verb in verbs)
        {
            var standIn = Is(verb, "to") ? Coming : _candidates.HasObject(verb, sentence.End) ? Acting : Going;
            shown.Append(parsed.Text, at, parsed.Starts[verb] - at).Append(InCaseOf(Form(verb), standIn));
            at = parsed.Ends[verb];
        }

        // Alone, a sentence of a hard-wrapped text would end with its line.
        shown.Append(parsed.Text, at, parsed.Ends[sentence.End - 1] - at).Replace('\r', ' ').Replace('\n', ' ');
        var again = model.Parse(shown.ToString());
        if (again.Count != sentence.End - sentence.First || again.Sentences.Length != 1 || !verbs.TrueForAll(verb => HasSubject(again, verb - sentence.First + (Is(verb, "to") ? 1 : 0))))
        {
            return;
        }

        for (var token = 0; token < again.Count; token++)
        {
            var here = sentence.First + token;
            parsed.Heads[here] = again.Heads[token] < 0 ? -1 : again.Heads[token] + sentence.First;
            parsed.Relations[here] = again.Relations[token] == "nsubj:pass" && verbs.Contains(parsed.Heads[here]) ? "nsubj" : again.Relations[token];
            parsed.Tags[here] = again.Tags[token];
            parsed.PennTags[here] = again.PennTags[token];
            parsed.Lemmas[here] = again.Lemmas[token];
        }

        foreach (var verb in verbs.Where(verb => !Is(verb, "to")))
        {
            parsed.PennTags[verb] = lexicon.VerbForms.IsPast(Form(verb)) ? "VBD" : lexicon.VerbForms.IsPresent(Form(verb), out var isOne) && isOne ? "VBZ" : "VBP";
            parsed.Lemmas[verb] = lexicon.VerbForms.LemmaOf(Form(verb), Form(verb));
        }
    }

    // In capitals among capitals, so that the parser sees one kind of text.
    private static string InCaseOf(string form, string standIn) =>
        form.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? (char.IsUpper(form[0]) ? char.ToUpperInvariant(standIn[0]) : standIn[0]) + standIn[1..] : standIn.ToUpperInvariant();

    private static bool HasSubject(ParsedText again, int verb)
    {
        if (again.Tags[verb] != UniversalTag.Verb)
        {
            return false;
        }

        for (var token = 0; token < verb; token++)
        {
            if (again.Heads[token] == verb && again.Relations[token] is "nsubj" or "nsubj:pass")
            {
                // "Car bomb attacked Aden", taken for a passive: with an object it is none.
                return again.Relations[token] == "nsubj" || Array.Exists(again.Relations[verb..], static relation => relation == "obj");
            }
        }

        return false;
    }

    private string Form(int token) => parsed.Text[parsed.Starts[token]..parsed.Ends[token]];

    private bool Is(int token, string word) => parsed.Text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);
}
