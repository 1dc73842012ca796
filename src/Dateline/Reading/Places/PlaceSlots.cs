using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells by the words around a name that it can only be a place.</summary>
/// <param name="state">The document.</param>
/// <param name="spanAt">By token: the span of a name that covers it.</param>
internal sealed class PlaceSlots(ReadingState state, NameSpan[] spanAt)
{
    /// <summary>"Between Gao and Kidal": what stands beside a place behind a preposition of place is one too.</summary>
    public bool IsBesidePlace(int head)
    {
        if (IsBehindPlaceInList(head))
        {
            return true;
        }

        foreach (var child in state.Tree.Children(head))
        {
            if (state.Tree.Relation(child) == "conj" && spanAt[child] is { End: > 0, Kind: NameKind.Location })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In Chiure and Metuge": a name that is nothing else, behind a place in its list.</summary>
    public bool IsListedWithPlace(int head) =>
        state.Tree.Relation(head) == "conj" && state.Tree.Head(head) is >= 0 and var first && first < head && state.Nominals[first]?.Place is not null && IsInPlaceSlot(first)
        && state.NameOf[head] is null && state.Words[head] is null;

    /// <summary>"Besieged Elephant Pass": nothing else is besieged by that name.</summary>
    public bool IsTaken(int head) =>
        state.Tree.FullRelation(head) is "obj" or "nsubj:pass" && state.Knowledge.Lexicon.Places.Taken.Contains(state.Tree.Lemma(state.Tree.Head(head)))
        && state.NameOf[head] is null && state.Words[head] is null;

    /// <summary>"Captured Harare", "fled Harare", "Harare fell": of a capital that may stand for its government the town is meant.</summary>
    public bool IsWon(int head)
    {
        var first = state.Tree.Relation(head) == "conj" ? state.Tree.Head(head) : head;
        var words = state.Knowledge.Lexicon.Places;
        var verb = state.Tree.Head(first);
        return verb >= 0 && state.Tree.Tag(verb) == Text.UniversalTag.Verb && (state.Tree.FullRelation(first) is "obj" or "nsubj:pass"
            ? words.Towns.Contains(state.Tree.Lemma(verb)) || words.Taken.Contains(state.Tree.Lemma(verb)) || words.Winning.Contains(state.Tree.Lemma(verb))
            : state.Tree.FullRelation(first) == "nsubj" && words.Falling.Contains(state.Tree.Lemma(verb)) && !state.Tree.Has(verb, "obj"));
    }

    /// <summary>"Near Dekwa": nothing but a place is near by its name.</summary>
    public bool IsNear(int head) =>
        state.Tree.Relation(head) is "obl" or "nmod" && state.Tree.Preposition(head) is "near" or "outside" or "around" && state.NameOf[head] is null && state.Words[head] is null;

    /// <summary>"Were arrested in Dadi": what happens at one spot happens in no person, whatever the name looks like.</summary>
    public bool IsScene(int head) =>
        state.Tree.Relation(head) == "obl" && state.Tree.Preposition(head) == "in" && state.NameOf[head] is null && state.Words[head] is null && !state.Tree.Has(head, "compound")
        && state.Tree.Head(head) is >= 0 and var verb && verb < head && state.Tree.Tag(verb) == Text.UniversalTag.Verb
        && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, state.Tree.Lemma(verb)).Any(frame => !frame.IsLight && frame.Others.Length == 0 && state.Knowledge.Kinds[frame.Kind].IsLocal);

    /// <summary>"Ndoro, a town of 8,000 people", "the districts of Ulem and Karo": a name that is nothing else, and that its own sentence calls a town or a part of the land.</summary>
    public bool IsCalledPlace(int head)
    {
        if (state.NameOf[head] is not null || state.Words[head] is not null)
        {
            return false;
        }

        foreach (var child in state.Tree.Children(head))
        {
            if (child > head && state.Tree.Relation(child) == "appos" && IsSortOfPlace(child) && state.Tree.Has(child, "det"))
            {
                return true;
            }
        }

        if (IsBehindPart(head))
        {
            return true;
        }

        var first = state.Tree.Relation(head) == "conj" ? state.Tree.Head(head) : head;
        var noun = state.Tree.Head(first);
        return noun >= 0 && noun < first && state.Tree.Relation(first) == "nmod" && state.Tree.Preposition(first) == "of" && IsSortOfPlace(noun)
            && (state.Tree.Has(noun, "det") || state.Tree.Has(noun, "nummod") || state.Text.PennTags[noun] == "NNS");
    }

    /// <summary>"Another village of the region, Varo": the name of a town that stands behind a comma after the part of the land in which it lies; null for other words.</summary>
    public Nominal? NamedBehindPart(int town)
    {
        foreach (var part in state.Tree.Children(town))
        {
            foreach (var child in state.Tree.Children(part))
            {
                if (part > town && IsBehindPart(child) && state.Nominals[child] is { Place.Precision: Model.PlacePrecision.Settlement or null } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private bool IsBehindPart(int head)
    {
        var part = state.Tree.Head(head);
        return part >= 0 && part < head && state.Tree.Relation(head) is "appos" or "conj" && !state.Tree.Has(head, "cc") && state.Nominals[head] is { IsName: true, First: > 0 } name && state.Tree.FormIs(name.First - 1, ",")
            && state.Nominals[part] is { IsName: false, PlaceName: null } && state.Tree.Relation(part) == "nmod" && state.Tree.Preposition(part) is "of" or "in"
            && state.Tree.Head(part) is var town && state.Text.PennTags[town] == "NN" && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(state.Tree.Lemma(town), out var reach) && reach == PlaceReach.Settlement;
    }

    // "A village", "the district"; of bases, camps and fronts the names are those of people as well.
    private bool IsSortOfPlace(int noun) =>
        state.Tree.Tag(noun) == UniversalTag.Noun && char.IsLower(state.Tree.Form(noun)[0]) && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(state.Tree.Lemma(noun), out var reach)
        && reach is PlaceReach.Settlement or PlaceReach.Region or PlaceReach.District;

    /// <summary>Whether more is told of a noun than that it is one known already: "the camp that burned", "the eastern district", "the port of the island".</summary>
    public bool IsSpecified(int noun)
    {
        foreach (var child in state.Tree.Children(noun))
        {
            if (state.Tree.Relation(child) is "nmod" or "amod" or "compound" or "nummod" or "acl" or "appos" or "flat")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands behind a preposition that governs places, or in a list that does.</summary>
    public bool IsInPlaceSlot(int head) => IsGoverned(head) || IsBehindPlaceInList(head);

    // "In Qamenas, Sarmin and Talamenes": the list begins with a place.
    private bool IsBehindPlaceInList(int head) =>
        state.Tree.Relation(head) == "conj" && state.Tree.Head(head) is >= 0 and var first && first < head && state.Nominals[first]?.Place is not null && state.Tree.Tag(head) == UniversalTag.Propn
        && state.Tree.Preposition(first) is { } preposition && preposition is not ("of" or "from" or "to") && state.Knowledge.Lexicon.Places.At.Contains(preposition) && IsGoverned(first);

    private bool IsGoverned(int head) =>
        state.Tree.Relation(head) is "obl" or "nmod" && state.Tree.Preposition(head) is { } preposition && (state.Knowledge.Lexicon.Places.At.Contains(preposition) || preposition is "from" or "to" or "into" or "toward" or "towards" or "via" or "through" or "of");

    /// <summary>Whether a known name is the head of a phrase, and names what it stands for.</summary>
    public static bool HeadsMatch(Nominal nominal, NameMatch name) => name.First <= nominal.Head && nominal.Head < name.End && name.Use is NameUse.Name or NameUse.Description;

    /// <summary>What explains a noun, in order; for a town first what stands behind it ("the Black Sea town of Varna", but "the Bulaq district of Cairo").</summary>
    public List<int> Explaining(int noun, bool behindFirst)
    {
        var parts = new List<int>();
        var behind = 0;
        foreach (var child in state.Tree.Children(noun))
        {
            if (behindFirst && child > noun)
            {
                parts.Insert(behind++, child);
            }
            else
            {
                parts.Add(child);
            }
        }

        return parts;
    }

    /// <summary>The place of a name; of a capital that may stand for its government the town, where it is a part of another name ("Harare airport").</summary>
    public static PlaceEntry? OwnOrSeat(Nominal? name, string relation) => name?.Place ?? (relation is "compound" or "flat" ? name?.Seat : null);
}
