using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds where an event happened in a phrase of its clause that hangs on another word than its own: "ambushed a truck carrying ballots in Gao", "killed in the third day of clashes near
/// Bor", "four guards killed escorting aid in Mali", "a Kivu gun battle".
/// </summary>
/// <remarks>
/// Only for kinds that happen at one spot, and only where nothing nearer tells a place. What somebody is known for, where he lives and what a finite clause tells is elsewhere.
/// </remarks>
internal sealed class LoosePlaces(ReadingState state)
{
    private const int Deepest = 5;
    private const int MostWords = 40;
    private const string Flight = "displacement";
    private const string Harm = "harm";
    private const string OnTheWay = "through";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Adds the place, where there is one, to an event without a place that is known.</summary>
    public void Complete(Predicate predicate)
    {
        if (!state.Knowledge.Kinds[predicate.Kind].IsLocal || predicate.Kind == Flight || IsPlaced(predicate))
        {
            return;
        }

        var found = Under(predicate.Trigger, predicate.Trigger, 0) ?? (predicate.LightVerb >= 0 ? Under(predicate.LightVerb, predicate.Trigger, 0) : null) ?? OfNext(predicate);
        foreach (var place in found ?? [])
        {
            predicate.AddPlace(PlaceRole.At, place);
        }

        // "Killed in an ambush laid by rebels near Bor": where they were killed, the ambush was.
        if (found is not null && predicate.Cause is { } cause && !IsPlaced(cause) && state.Knowledge.Kinds[cause.Kind].IsLocal)
        {
            found.ForEach(place => cause.AddPlace(PlaceRole.At, place));
        }
    }

    private static bool IsPlaced(Predicate predicate) => predicate.Places.Exists(place => place.Filler.Place is not null);

    private List<Nominal>? Under(int token, int trigger, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        foreach (var child in _tree.Children(token))
        {
            if (Math.Abs(child - trigger) > MostWords)
            {
                continue;
            }

            if (PlaceAt(child, token) is { } place)
            {
                return place;
            }
        }

        foreach (var child in _tree.Children(token))
        {
            if (Math.Abs(child - trigger) <= MostWords && LeadsOn(token, child, trigger) && Under(child, trigger, depth + 1) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private List<Nominal>? PlaceAt(int child, int token)
    {
        if (state.Nominals[child] is not { Place: not null, IsTime: false } place)
        {
            return null;
        }

        // "A Kivu gun battle": before the noun of an event of its own, or of one that its verb carries.
        if (_tree.Relation(child) == "compound")
        {
            return place.Entity is null && state.Knowledge.Lexicon.Frames(FrameWordClass.Noun, _tree.Lemma(token)).Any(frame => frame.Others.Length == 0 && state.Knowledge.Kinds[frame.Kind].IsLocal) ? [place] : null;
        }

        if (_tree.Relation(child) is not ("obl" or "nmod") || _tree.Preposition(child) is not { } preposition || !(state.Knowledge.Lexicon.Places.At.Contains(preposition) || preposition == OnTheWay))
        {
            return null;
        }

        return [.. _tree.Coordinated(child).Select(part => state.Nominals[part]).OfType<Nominal>().Where(part => part is { Place: not null, IsTime: false })];
    }

    private bool LeadsOn(int token, int child, int trigger)
    {
        var isVerb = _tree.Tag(token) == UniversalTag.Verb;
        return _tree.FullRelation(child) switch
        {
            // "In a quarter southeast of the centre": the direction hangs between.
            "advmod" or "obl" when state.Knowledge.Lexicon.Places.Directions.ContainsKey(_tree.Form(child).ToString().ToLowerInvariant()) => true,
            "obl" or "obl:agent" or "nmod" => _tree.Preposition(child) is "in" or "of" or "during" or "by" or "with" or "on" or "at" or "amid" or "aboard" && state.Nominals[child] is not { IsTime: true } && !IsSomebodyNamed(child) && !IsSpeech(child),
            "obj" or "nsubj:pass" => isVerb && !IsSomebodyNamed(child) && !IsSpeech(child),
            "xcomp" when _tree.Tag(child) == UniversalTag.Adj => child > token,
            "acl" or "xcomp" => child > token && IsParticipleHere(child),
            "advcl" => child > token && IsParticipleHere(child) && IsSameTime(token, child, trigger),
            _ => false,
        };
    }

    // "A man wanted in Gao", "fighters based in Bor": where somebody belongs tells nothing of where he was.
    private bool IsParticipleHere(int verb) =>
        state.Text.PennTags[verb] is "VBG" or "VBN" && !_tree.Has(verb, "nsubj") && !_tree.Has(verb, "aux") && !_tree.IsCue(verb) && !state.Knowledge.Lexicon.Places.Belonging.Contains(_tree.Lemma(verb));

    // "While heading through the strait", "killed escorting aid": and not "…, prompting protests in Paris".
    private bool IsSameTime(int token, int clause, int trigger) =>
        _tree.HasWord(clause, "while") || _tree.HasWord(clause, "when")
        || (!_tree.Has(clause, "mark") && clause > trigger && !HasComma(token, clause));

    /// <summary>"Twenty were killed and thirty wounded in Bor", "police kill boy, wound another in Bor": the place told with the last holds for both.</summary>
    private List<Nominal>? OfNext(Predicate predicate)
    {
        if (state.Knowledge.Kinds[predicate.Kind].Family != Harm)
        {
            return null;
        }

        foreach (var child in _tree.Children(predicate.Trigger))
        {
            // "Was hit and later died in Bor": another place.
            if (_tree.Relation(child) == "conj" && state.PredicateAt[child] is { } next && state.Knowledge.Kinds[next.Kind].Family == Harm && !_tree.Has(child, "advmod")
                && next.Places.Where(place => place.Role == PlaceRole.At && place.Filler.Place is not null).Select(place => place.Filler).ToList() is { Count: > 0 } places)
            {
                return places;
            }
        }

        return null;
    }

    private bool HasComma(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tree.FormIs(token, ","))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSomebodyNamed(int noun) => state.Nominals[noun] is { IsName: true, Entity: not null };

    // "Killed after a summit in Rome": what was said there.
    private bool IsSpeech(int noun) => state.PredicateAt[noun] is { } told && !state.Knowledge.Kinds[told.Kind].IsLocal;
}
