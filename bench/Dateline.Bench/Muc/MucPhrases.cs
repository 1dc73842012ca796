using System.Text.RegularExpressions;
using Dateline.Knowledge;

namespace Dateline.Bench.Muc;

/// <summary>Cuts phrases to the form that the keys of MUC-4 give: without articles, numbers and possessives, names without titles, groups with what they are made of.</summary>
internal sealed partial class MucPhrases(WordSorts words)
{
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "his", "her", "its", "their", "our", "my", "several", "some", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "one", "another", "other", "various", "many",
        "alleged", "presumed", "suspected", "yesterday", "today", "at", "least", "apparently", "presumably", "allegedly", "reportedly", "by", "only", "such", "same", "no", "about", "approximately", "this", "that", "these", "those", "most", "more", "than", "over", "or", "first", "second", "third", "last", "with", "almost", "nearly",
        "powerful", "half", "dozen",
    };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "former", "and", "of", "by", "said", "the", "president", "late", "that", "respected", "were", "member", "members", "law", "night", "-" };

    /// <summary>Whether a phrase is for a home, car or plane, which are somebody's.</summary>
    public static bool IsSomebodys(string phrase) => OfSomebody().IsMatch(phrase);

    /// <summary>Whether a phrase is for something that only armed forces have, or tells nothing of what it is; neither is a target by the scheme.</summary>
    public static bool IsMilitary(string phrase) => IsOfForces(phrase) || MucText.Normal(WithoutDeterminers(phrase)) is "headquarters" or "residence" or "property" or "targets" || (IsPart(phrase.Split(' ')[^1]) && !phrase.EndsWith("front", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a phrase is for one or some of what is told behind its "of" ("a branch" of a bank, "segments" of a road).</summary>
    public static bool IsUnit(string phrase) => Unit().IsMatch(phrase);

    /// <summary>Whether a phrase is for something that only armed forces have.</summary>
    public static bool IsOfForces(string phrase) => OfForces().IsMatch(phrase);

    /// <summary>"several powerful bombs" → "bombs".</summary>
    public static string WithoutDeterminers(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 1 && (Leading.Contains(parts[0].Trim('"', ',')) || parts[0].All(unit => char.IsDigit(unit) || unit is ',' or '.' or '-')))
        {
            parts.RemoveAt(0);
        }

        return string.Join(' ', parts);
    }

    /// <summary>"former mayor of Norburg Juan Prado, 45" → "Juan Prado": what follows the last title, noun for people or nationality.</summary>
    public string NameAlone(string text)
    {
        var parts = Genitive().Replace(text, "").Split([' ', '\n', '\r', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToList();
        // "Juan Prado in Norburg", "Juan Prado will": a name too long by what the name finder took in.
        var after = parts.FindIndex(part => part.ToUpperInvariant() is "IN" or "AT" or "TODAY" or "WILL" or "WAS" or "WERE");
        if (after > 0)
        {
            parts.RemoveRange(after, parts.Count - after);
        }

        while (parts.Count > 0 && parts[^1].All(char.IsDigit))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var first = 0;
        for (var at = 0; at < parts.Count - 1; at++)
        {
            if (Links.Contains(parts[at]) || Age().IsMatch(parts[at]) || words.Of(parts[at]).Any(value => value is Title or PersonNoun) || words.IsDemonym(parts[at]))
            {
                first = at + 1;
            }
        }

        return string.Join(' ', parts.Skip(first));
    }

    /// <summary>"a group" with "of armed men" behind it in the text; the phrase itself where it is no group or nothing of the sort follows.</summary>
    public string WithMembers(string phrase, string text, int end) =>
        !GroupNoun().IsMatch(phrase) || IsGang(phrase) || phrase.EndsWith("death squads", StringComparison.OrdinalIgnoreCase) ? phrase : TailOfPeople(text, end) is { } people ? $"{phrase} of {people}" : WithTail(phrase, text, end);

    /// <summary>"guerrillas" where they stand behind a body's name and its initials in brackets; null where nobody does.</summary>
    public string? BehindBrackets(string text, int end)
    {
        var match = Brackets().Match(text, end, Math.Min(80, text.Length - end));
        return match.Success && match.Index == end && words.Of(match.Groups[1].Value).Any(noun => noun is PersonNoun) ? match.Groups[1].Value : null;
    }

    // "of armed men" in "of armed men attacked the town": up to the first noun for people.
    private string? TailOfPeople(string text, int end)
    {
        var match = Words().Match(text, end, Math.Min(80, text.Length - end));
        if (!match.Success || match.Index != end)
        {
            return null;
        }

        var parts = match.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= parts.Length; count++)
        {
            var phrase = string.Join(' ', parts[..count]);
            if (words.Of(phrase).Any(noun => noun is PersonNoun))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>How many characters what hangs on a phrase with "of" goes on behind it; 0 when nothing does.</summary>
    public int TailLength(string text, int end) => Words().Match(text, end, Math.Min(80, text.Length - end)) is { Success: true } match && match.Index == end ? match.Length : 0;

    /// <summary>Whether a phrase is for criminals or fighters as a body: "drug trafficking gangs", "death squads".</summary>
    public static bool IsGang(string phrase) => Gang().IsMatch(phrase);

    /// <summary>Whether a phrase is for a group, whatever it is made of.</summary>
    public static bool IsGroup(string phrase) => GroupNoun().IsMatch(phrase);

    /// <summary>Whether a phrase is for one body rather than for the people of it.</summary>
    public static bool IsOneBody(string phrase) => OneBody().IsMatch(phrase);

    /// <summary>Whether a phrase is for those in power or against them, who are no thing to hit.</summary>
    public static bool IsPower(string phrase) => Power().IsMatch(phrase);

    /// <summary>Whether a phrase is for a road, a place to leave cars or land at, where something is hit rather than the thing hit.</summary>
    public static bool IsWay(string phrase) => Way().IsMatch(phrase);

    /// <summary>"the country's power grid" → "power grid".</summary>
    public static string WithoutCountry(string phrase) => OfCountry().Replace(phrase, "");

    /// <summary>Where the owner's name begins that hangs on a phrase with "of"; −1 where nothing does.</summary>
    public static int OwnerStart(string text, int end) => Owner().Match(text, end, Math.Min(40, text.Length - end)) is { Success: true } match && match.Index == end ? end + match.Length : -1;

    /// <summary>Whether a phrase is for a bomb that a vehicle holds.</summary>
    public static bool IsCarBomb(string phrase) => CarBomb().IsMatch(phrase);

    /// <summary>Whether a phrase is for a side or a part of a building: what was hit is the whole of it.</summary>
    public static bool IsPart(string phrase) => Part().IsMatch(phrase);

    /// <summary>"front of the bank", "bank's windows" → "bank".</summary>
    public static string Whole(string phrase) => PartOf().Match(phrase) is { Success: true } match ? WithoutDeterminers(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value) : phrase;

    /// <summary>"booths and pipes" → "booths", "pipes": what a row names, each for itself.</summary>
    public static string[] Row(string phrase) => RowEnd().Split(phrase);

    /// <summary>Whether a phrase is for a government.</summary>
    public static bool IsGovernment(string phrase) => Government().IsMatch(phrase);

    /// <summary>"Prado's murder" → "Prado murder".</summary>
    public static string WithoutGenitives(string text) => Genitive().Replace(text, "");

    /// <summary>"yesterday a column" → "a column".</summary>
    public static string WithoutTime(string phrase) => LeadingTime().Replace(phrase, "");

    /// <summary>"at least two men" → "two men", for people of whom nothing but their number is told; null when not even that is.</summary>
    public static string? Counted(string phrase) => CountedPeople().Match(phrase) is { Success: true } match ? match.Value : null;

    /// <summary>"men" with "wearing hoods" behind it in the text, by which people of whom nothing else is told are known; the phrase itself where nothing of the sort follows.</summary>
    public static string WithLooks(string phrase, string text, int end)
    {
        var match = Looks().Match(text, end, Math.Min(80, text.Length - end));
        return match.Success && match.Index == end ? $"{phrase} {Whitespace().Replace(match.Groups[1].Value, " ")}" : phrase;
    }

    /// <summary>"the offices" with "of the water company" behind them in the text.</summary>
    public static string WithTail(string phrase, string text, int end)
    {
        var match = Members().Match(text, end, Math.Min(80, text.Length - end));
        return match.Success && match.Index == end ? $"{phrase} of {Whitespace().Replace(match.Groups[1].Value, " ")}" : phrase;
    }

    /// <summary>The weapon that the words of an event name ("placed a car bomb", "dynamite attack"); null when they name none.</summary>
    public string? WeaponIn(string trigger)
    {
        var parts = trigger.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string? longest = null;
        for (var first = 0; first < parts.Length; first++)
        {
            for (var end = first + 1; end <= parts.Length; end++)
            {
                var phrase = WithoutDeterminers(string.Join(' ', parts[first..end]));
                if (IsWeapon(phrase) && words.Of(phrase).OfType<Thing>().Any(thing => thing.Words.Count(unit => unit == ' ') == phrase.Count(unit => unit == ' ')) && !(phrase.Length <= longest?.Length))
                {
                    longest = phrase;
                }
            }
        }

        return longest;
    }

    /// <summary>Whether a phrase names something to shoot or blow up with, and no vehicle, aircraft or ship that carries it.</summary>
    public bool IsWeapon(string phrase) =>
        words.ClassOf(phrase) is var sort && (sort & (ArgumentClass.Weapon | ArgumentClass.Ammunition)) != 0 && (sort & (ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship | ArgumentClass.Bullet)) == 0;

    [GeneratedRegex(@"\b(garrisons?|barracks|brigade|battalion|military|army|air force|tanks?(?! trucks?)|helicopters?|armou?red|positions?|command posts?|warplanes?|landing strip|airstrip|convoy|troops)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfForces();

    [GeneratedRegex(@"\b(homes?|houses?|residences?|cars?|vehicles?|apartments?|offices?)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfSomebody();

    [GeneratedRegex("['’]s\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Genitive();

    [GeneratedRegex(@"^\d+(-YEAR-?OLD)?$|^YEAR-?OLD$|^OLD$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(groups?|bands?|columns?|squads?|members?|units?|patrols?|commandos?|elements|gangs?)$", RegexOptions.IgnoreCase)]
    private static partial Regex GroupNoun();

    [GeneratedRegex(@"\s+of\s+((?:[\w'-]+\s+){0,4}?(?:U\.S\.\s+)?[\w'-]+?)(?=\s+(?:who|that|in|on|at|from|with|by|to|and|wearing|located|situated|were|was|had|have|of)\b|[,;(]|\.(?!\w)|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Members();

    [GeneratedRegex(@"\s+of\s+(?:the\s+|an?\s+)?((?:[\w'-]+\s+){0,4}[\w'-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(drug|cocaine|narco\w*|trafficking|criminal|paramilitary)\b.*\s(gangs?|rings?|cartels?|mafias?|bands|organizations)$", RegexOptions.IgnoreCase)]
    private static partial Regex Gang();

    [GeneratedRegex(@"\b(government|regime|dictatorship)$", RegexOptions.IgnoreCase)]
    private static partial Regex Government();

    [GeneratedRegex(@"^(?:(?:yesterday|today|tonight|last|this|past|the following|on|early|late|night|morning|afternoon|evening|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+)+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingTime();

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|one) (?:men|man|women|individuals?|persons?|soldiers?)$", RegexOptions.IgnoreCase)]
    private static partial Regex CountedPeople();

    [GeneratedRegex(@"\b(organization|cartel|faction|mafia|corps|forces)$", RegexOptions.IgnoreCase)]
    private static partial Regex OneBody();

    [GeneratedRegex(@"\b(government|opposition|authorities|organizations?|parties|party|groups?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Power();

    [GeneratedRegex(@"\b(highways?|roads?|streets?|avenues?|intersection|crossroads|parking lot|lot|port|airport|campus|park|jail|prison|farm)$", RegexOptions.IgnoreCase)]
    private static partial Regex Way();

    [GeneratedRegex(@"^(?:the\s+)?(?:country|nation|city|capital|town)['’]s\s+", RegexOptions.IgnoreCase)]
    private static partial Regex OfCountry();

    [GeneratedRegex(@"^(?:front|entrance|windows?|roof|walls?|gates?|doors?|side|rear)$", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:branch|branches|segments?|sections?|posts|poles|facilities|installations|outlets?|offices?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:front|entrance|windows?|roof|walls?|gates?|doors?|side|rear)\s+of\s+(?:the\s+|an?\s+)?(.+)$|^(.+)['’]s\s+(?:front|entrance|windows?|roof|walls?|gates?|doors?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex RowEnd();

    [GeneratedRegex(@"^(?:car|truck|van|bus|vehicle) bombs?$", RegexOptions.IgnoreCase)]
    private static partial Regex CarBomb();

    [GeneratedRegex(@"\s*(?:\([^()]{1,60})?\)\s+([\w-]+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+of\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\s+((?:(?:wearing|dressed|disguised|riding|traveling|travelling)\s+(?:(?:as|in|on|aboard)\s+)?|in\s+(?=(?:[\w-]+\s+){0,4}?(?:uniforms?|clothes|clothing|fatigues|masks|gear|vehicles?|car|automobile)\b))(?:(?!(?:and|who|that|on|in|at|from|with|by|to|before|were|was|be|had|have)\s)[\w-]+\s+){0,4}?[\w-]+?)(?=\s+(?:who|that|in|on|at|from|with|by|to|before|and|were|was|be|had|have|of|\w+ed|threw|shot|broke|stole)\b|[,;(]|\.(?!\w)|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Looks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
