using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Gives events without a place of their own the place that was told just before: by the deed before in the sentence ("stormed a mosque in Damba and kidnapped ten"), by the label or
/// heading above, or by the sentence before in the paragraph ("They clashed near Kukawa. Ten fighters were killed.").
/// </summary>
/// <remarks>Only kinds that happen at one spot, and only where the sentence names no other place.</remarks>
internal sealed class CarriedPlaces(ReadingState state, Layout layout, CarriedTimes times)
{
    private const int SentencesBack = 2;
    private const int WordsOfOpening = 4;

    private readonly ParseTree _tree = state.Tree;
    private readonly PointedPlaces _pointed = new(state);

    private const string Control = "control";
    private const string Capture = "capture";
    private const string Release = "release";
    private const string Meeting = "meeting";

    // The last deed of the document with a place that is named.
    private Predicate? _last;

    public void Complete(Predicate predicate, Predicate? before)
    {
        var isLocal = state.Knowledge.Kinds[predicate.Kind].IsLocal;
        PutThere(predicate, before);
        if (_last is { } pointed && Sentence(predicate) - Sentence(pointed) <= SentencesBack)
        {
            _pointed.Resolve(predicate, pointed);
        }

        if (IsStrungKind(predicate) && predicate.Places.Count == 0)
        {
            InSentence(predicate, before)?.ForEach(place => predicate.AddPlace(PlaceRole.At, place));
        }

        if (isLocal && predicate.Places.TrueForAll(place => place.Role == PlaceRole.At && _pointed.IsNameless(place.Filler)) && predicate.Status is Status.Occurred or Status.Ongoing or Status.Alleged or Status.Denied)
        {
            var places = InSentence(predicate, before) ?? ByLabel(predicate) ?? (NamesPlace(predicate) ? null : FromSentenceBefore(predicate) ?? ByHeading(predicate));
            Put(predicate, places ?? []);
        }

        times.Complete(predicate, isLocal && IsOneWith(predicate) ? _last : null);

        if ((isLocal || state.Knowledge.Kinds[predicate.Kind].Family == Control || predicate.Places.Exists(place => place.Role == PlaceRole.Destination)) && predicate.Places.Exists(place => place.Filler.Place is not null))
        {
            _last = predicate;
        }
    }

    // Whether an event is told as a part of the one before: in its paragraph or going on with it, and nowhere else.
    private bool IsOneWith(Predicate predicate) =>
        FromSentenceBefore(predicate) is { } places && predicate.Places.TrueForAll(place => place.Filler.Place is null || places.Exists(told => told.Place == place.Filler.Place));

    // "Shells hit several districts": those of the town told before.
    private static void Put(Predicate predicate, List<Nominal> places)
    {
        if (predicate.Places.Count > 0 && places is [{ Place: { } town }])
        {
            predicate.Places.ForEach(spot => PointedPlaces.Locate(spot.Filler, town));
        }
        else if (predicate.Places.Count == 0)
        {
            places.ForEach(place => predicate.AddPlace(PlaceRole.At, place));
        }
    }

    /// <summary>"They landed at Bor and still hold positions there": where the deed before was.</summary>
    private void PutThere(Predicate predicate, Predicate? before)
    {
        var told = before is not null && Sentence(before) == Sentence(predicate) && Places(before) is not null ? before : _last;
        if (_tree.HasWord(Verb(predicate), "there") && told is { } last && predicate.Places.TrueForAll(place => place.Filler.Place is null) && Sentence(predicate) - Sentence(last) <= 1
            && Places(last) is { } places)
        {
            predicate.Places.Clear();
            places.ForEach(place => predicate.AddPlace(PlaceRole.At, place));
        }
    }

    /// <summary>"Raided the market of Bama and torched twenty stalls": deeds that one clause strings together.</summary>
    private List<Nominal>? InSentence(Predicate predicate, Predicate? before)
    {
        if (before is null || Sentence(before) != Sentence(predicate) || !IsStrungTo(Verb(predicate), Verb(before)) || (_tree.Has(Verb(predicate), "nsubj") && predicate.Of(Role.Patient).Any() && predicate.Of(Role.Agent).Any()))
        {
            return null;
        }

        return Places(before);
    }

    // "Beat off an attack on the garrison of Bor and seized a truck": no town is taken by that.
    private bool IsStrungKind(Predicate predicate) =>
        predicate.Kind is Capture or Release or Meeting && !_tree.Has(Verb(predicate), "nsubj") && predicate.Of(Role.Patient).Concat(predicate.Of(Role.Items)).Any(filler => !filler.IsPlaceLike);

    private static int Verb(Predicate predicate) => predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;

    private bool IsStrungTo(int verb, int before)
    {
        for (var current = verb; _tree.Relation(current) is "conj" or "advcl" or "parataxis" && _tree.Head(current) is >= 0 and var head; current = head)
        {
            if (head == before || (_tree.Relation(before) == "conj" && _tree.Head(before) == head))
            {
                return true;
            }
        }

        return false;
    }

    // "Gode: 300 arrested": what stands before a colon at the start of a line.
    private List<Nominal>? ByLabel(Predicate predicate)
    {
        var first = state.Text.Sentences[Sentence(predicate)].First;
        for (var token = first; token < predicate.First; token++)
        {
            if (_tree.FormIs(token, ":"))
            {
                return NamedIn(first, token) ?? Repeated(first, token);
            }
        }

        return null;
    }

    // A name that was a place elsewhere, and for want of a sentence is taken for a noun here.
    private List<Nominal>? Repeated(int first, int end)
    {
        var words = state.WordsOf(first, Math.Max(end, first + 1));
        if (state.Nominals[Math.Max(end - 1, first)] is not { Entity: null, Place: null } name
            || state.Places.Find(place => place.Mentions.Exists(mention => state.WordsOf(mention.First, mention.End) == words)) is not { } known)
        {
            return null;
        }

        (name.Place, name.PlaceName, name.IsPlaceLike) = (known, (first, end), true);
        known.Mentions.Add((first, end));
        return [name];
    }

    private List<Nominal>? FromSentenceBefore(Predicate predicate)
    {
        if (_last is not { } last || Sentence(predicate) - Sentence(last) is not (> 0 and <= SentencesBack) || IsGeneral(predicate)
            || !(layout.AreTogether(Sentence(predicate), Sentence(last)) || (layout.AreNeighbors(Sentence(last), Sentence(predicate)) && GoesOn(predicate)))
            || (predicate.Time?.Interval is { } time && last.Time?.Interval is { } told && time != told))
        {
            return null;
        }

        return Places(last);
    }

    // "The rebels set fire to cars", at the head of the next paragraph: those of the paragraph before.
    private bool GoesOn(Predicate predicate)
    {
        var doer = predicate.Of(Role.Agent).FirstOrDefault() ?? predicate.Of(Role.Patient).FirstOrDefault();
        return doer is { IsName: false } && (state.Text.PennTags[doer.Head] == "PRP" || (state.Text.PennTags[doer.Head] == "NNS" && _tree.HasWord(doer.Head, "the") && !_tree.Has(doer.Head, "nmod") && !_tree.Has(doer.Head, "amod") && !_tree.Has(doer.Head, "compound")));
    }

    private List<Nominal>? ByHeading(Predicate predicate)
    {
        var heading = layout.HeadingOf(Sentence(predicate));
        return heading < 0 ? null : NamedIn(state.Text.Sentences[heading].First, state.Text.Sentences[heading].End);
    }

    // "Thousands have been killed", "they kill people": more than the deed before.
    private bool IsGeneral(Predicate predicate)
    {
        // "An attorney arrested in March", "elsewhere two were shot": another time or another place.
        var verb = Verb(predicate);
        if (_tree.Relation(verb) == "acl" || IsApart(predicate) || (predicate.Time?.Interval is { Precision: not Precision.Day } && _last?.Time?.Interval is null) || _tree.Tag(verb) != UniversalTag.Verb || state.Text.PennTags[verb] is "VBZ" or "VBP")
        {
            return true;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) is "aux" && _tree.Lemma(child) == "have")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsApart(Predicate predicate)
    {
        var first = state.Text.Sentences[Sentence(predicate)].First;
        for (var token = first; token < predicate.First && token < first + WordsOfOpening; token++)
        {
            if (state.Knowledge.Lexicon.Places.Apart.Contains(_tree.Form(token).ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesPlace(Predicate predicate)
    {
        var sentence = state.Text.Sentences[Sentence(predicate)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            // "Soldiers fired, and dozens were arrested and taken to Abuja": what a later clause names is its own.
            if (state.Nominals[token] is { Place: not null, Entity: null, IsTime: false } && (token < predicate.First || _tree.IsUnder(token, predicate.Trigger)) && !IsOfLaterClause(token, Verb(predicate)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfLaterClause(int token, int verb)
    {
        for (var current = token; current >= 0 && current != verb; current = _tree.Head(current))
        {
            if (_tree.Tag(current) == UniversalTag.Verb && current > verb && _tree.Relation(current) is "conj" or "parataxis" or "advcl")
            {
                return true;
            }
        }

        return false;
    }

    private List<Nominal>? NamedIn(int first, int end)
    {
        var named = new List<Nominal>();
        for (var token = first; token < end; token++)
        {
            // In capitals every noun looks like a name.
            if (state.Nominals[token] is { Place: { } place, PlaceName: not null } nominal && nominal.First >= first && nominal.End <= end
                && (place.Latitude is not null || state.WordsOf(nominal.First, nominal.End).Any(char.IsLower)))
            {
                named.Add(nominal);
            }
        }

        return named.Count == 1 ? named : null;
    }

    private static List<Nominal>? Places(Predicate predicate) =>
        predicate.Places.Where(place => place.Role is PlaceRole.At or PlaceRole.Destination && place.Filler.Place is not null).Select(place => place.Filler).ToList() is { Count: > 0 } places ? places : null;

    private int Sentence(Predicate predicate) => state.Text.SentenceOf[predicate.Trigger];
}
