using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>What stands between a verb and what belongs to it: days, places, occasions (data/lexicon/adjuncts.yaml) and speakers between commas.</summary>
internal sealed class InsertedForms(ParsedText parsed, Lexicon lexicon)
{
    private const int LongestSpeaker = 6;
    private const int LongestName = 3;
    private const int FarthestHelper = 4;

    /// <summary>One past the verb and the word that belongs to it: "carried out", "shot dead", "claimed responsibility".</summary>
    public int Behind(int verb, int end)
    {
        var next = verb + 1;
        var isPart = next < end && (parsed.Relations[next] == "compound:prt" || parsed.PennTags[next] == "RP" || Is(next, "dead") || Is(next, "over") || Is(next, "responsibility"));
        return isPart ? next + 1 : next;
    }

    /// <summary>Whether what the verb asks for begins at a token: an infinitive, a clause, "for", and behind a time or an occasion also an object.</summary>
    public bool GoesOn(int verb, int token, int end, bool isPlain)
    {
        if (Is(token, "to"))
        {
            return token + 1 < end && parsed.PennTags[token + 1] == "VB";
        }

        // "Were killed, officials said, by gunmen"; but "were hurt, it said, adding that …" goes on with the speaker.
        if (Is(token - 1, ",") && (parsed.Tags[token] == UniversalTag.Adp || parsed.PennTags[token] == "VBG"))
        {
            return parsed.Tags[token] == UniversalTag.Adp || Is(token, "having");
        }

        return Is(token, "that") || Is(token, "for") || parsed.PennTags[token] == "VBG"
            || ((isPlain || parsed.PennTags[token] is "DT" or "CD") && IsNominal(token) && !IsPassive(verb) && !(parsed.PennTags[verb] == "VBG" && IsSubject(token, end)));
    }

    // "Speaking today Mr Prado said": whoever stands between a participle and a verb is the verb's subject.
    private bool IsSubject(int token, int end)
    {
        var next = token;
        while (next < end && next - token < LongestSpeaker && IsNominal(next))
        {
            next++;
        }

        return next < end && (parsed.Tags[next] == UniversalTag.Aux || parsed.PennTags[next] is "VBD" or "VBZ" or "VBP");
    }

    private bool IsNominal(int token) => parsed.Tags[token] is UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Pron;

    private bool IsPassive(int verb)
    {
        if (parsed.PennTags[verb] != "VBN")
        {
            return false;
        }

        // "The rebels released on Sunday the hostages": the verb of a sentence that would have none.
        if (parsed.Relations[verb] is "acl" or "amod" or "acl:relcl")
        {
            return parsed.Heads[verb] != verb - 1 || parsed.Heads[verb - 1] >= 0;
        }

        for (var token = Math.Max(0, verb - FarthestHelper); token < verb; token++)
        {
            if (parsed.Heads[token] == verb && parsed.Tags[token] == UniversalTag.Aux && !(Is(token, "have") || Is(token, "has") || Is(token, "had")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One past a speaker between commas ("…, officials said, …", "…, according to the mayor, …"); −1 where none begins.</summary>
    private int AsideEnd(int comma, int end)
    {
        if (comma + 3 >= end || !Is(comma, ","))
        {
            return -1;
        }

        var last = comma + 1;
        while (last < end && last - comma <= LongestSpeaker && !Is(last, ",") && (parsed.Tags[last] is not (UniversalTag.Punct or UniversalTag.Sconj or UniversalTag.Cconj) && !IsSaying(last)))
        {
            last++;
        }

        var isAccording = Is(comma + 1, "according") && Is(comma + 2, "to") && last < end && Is(last, ",") && last > comma + 3;
        var isSaid = last + 1 < end && IsSaying(last) && Is(last + 1, ",") && parsed.Tags[last - 1] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron;
        return isAccording ? last + 1 : isSaid ? last + 2 : -1;
    }

    private bool IsSaying(int token) => parsed.PennTags[token] is "VBD" or "VBZ" or "VBP" && lexicon.VerbCues(lexicon.VerbForms.LemmaOf(Form(token), parsed.Lemmas[token].ToLowerInvariant())).Any(cue => !cue.IsPhrase);

    /// <summary>One past the phrase that begins at a token; −1 where none does.</summary>
    /// <param name="first">The token behind the verb, or behind the phrase before.</param>
    /// <param name="end">One past the sentence.</param>
    /// <param name="isPlain">Set to false by a place, which may have an object's or a clause's words behind it.</param>
    public int End(int first, int end, ref bool isPlain)
    {
        if (AsideEnd(first, end) is > 0 and var aside)
        {
            return aside;
        }

        if (Fixed(first, end) is > 0 and var @fixed)
        {
            return @fixed;
        }

        var start = first < end && (Is(first, "late") || Is(first, "early")) ? first + 1 : first;
        if (start + 1 >= end)
        {
            return -1;
        }

        if (Is(start, "on"))
        {
            start += Is(start + 1, "late") || Is(start + 1, "early") ? 2 : 1;
            return start < end ? DayEnd(start, end) : -1;
        }

        if (Is(first, "last") || Is(first, "this"))
        {
            return Word(first + 1) is { Unit: not null } or { DayPart: not null } or { Month: > 0 } or { Weekday: > 0 } ? first + 2 : -1;
        }

        if (Word(first) is { Weekday: > 0 } && parsed.Tags[first] == UniversalTag.Propn)
        {
            return DayEnd(first, end);
        }

        if (!Is(first, "in"))
        {
            return -1;
        }

        // "In the early hours of Friday", "in the night of 3 May".
        for (var of = first + 3; Is(first + 1, "the") && of < Math.Min(end - 1, first + 5); of++)
        {
            if (Is(of, "of") && (Word(of - 1) is { Unit: not null } or { DayPart: not null }))
            {
                return DayEnd(of + 1, end);
            }
        }

        if (Word(first + 1) is { Month: > 0 })
        {
            return first + 2;
        }

        var name = first + 1;
        while (name < end && parsed.Tags[name] == UniversalTag.Propn && name - first <= LongestName)
        {
            name++;
        }

        isPlain = false;
        return name > first + 1 ? name : -1;
    }

    // "Sunday", "Sunday night", "3 May", "May 3".
    private int DayEnd(int first, int end)
    {
        if (Word(first) is { Weekday: > 0 })
        {
            return first + 1 < end && Word(first + 1) is { DayPart: not null } ? first + 2 : first + 1;
        }

        var isDay = first + 1 < end && ((Word(first) is { Month: > 0 } && parsed.Tags[first + 1] == UniversalTag.Num) || (parsed.Tags[first] == UniversalTag.Num && Word(first + 1) is { Month: > 0 }));
        return isDay ? first + 2 : -1;
    }

    private int Fixed(int first, int end)
    {
        foreach (var phrase in first < end && lexicon.Adjuncts.Inserted.TryGetValue(Form(first), out var known) ? known : [])
        {
            var token = 0;
            while (token < phrase.Length && first + token < end && Is(first + token, phrase[token]))
            {
                token++;
            }

            if (token == phrase.Length)
            {
                return first + token;
            }
        }

        return -1;
    }

    public TimeWord? Word(int token) => token < parsed.Count ? TimeLexicon.Shared[Form(token).ToLowerInvariant()] : null;

    public bool Is(int token, string word) => parsed.Text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);

    private string Form(int token) => parsed.Text[parsed.Starts[token]..parsed.Ends[token]];
}
