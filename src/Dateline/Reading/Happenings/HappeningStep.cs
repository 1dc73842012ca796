using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the words that carry events, by the frames of the lexicon, and fills their roles.</summary>
internal sealed class HappeningStep : IReadingStep
{
    private const int MaximumTriggerLength = 7;
    private const string Injury = "injury";
    private const string Killing = "killing";
    private const string Casualties = "casualties";

    public IReadOnlyList<Layer> Needs => [Layer.Parse, Layer.Nominals, Layer.Places, Layer.Actors];

    public IReadOnlyList<Layer> Adds => [Layer.Happenings];

    public void Run(ReadingState state)
    {
        var search = new Search(state);
        for (var token = 0; token < state.Text.Count; token++)
        {
            search.Try(token);
        }

        SharedArguments.Complete(state);
    }

    private sealed class Search(ReadingState state)
    {
        private readonly ParseTree _tree = state.Tree;
        private readonly ArgumentFinder _arguments = new(state);
        private readonly FrameMatcher _matcher = new(state);
        private readonly RoleAssigner _roles = new(state);
        private readonly EventPlaces _places = new(state);
        private readonly BombTargets _targets = new(state);
        private readonly LightVerbs _lights = new(state);
        private readonly LentArguments _lent = new(state);
        private readonly CueFinder _cues = new(state);
        private readonly FiguresOfSpeech _figures = new(state);
        private readonly NameEnds _names = new(state);
        private readonly Gerunds _gerunds = new(state);
        private readonly HashSet<int> _consumed = [];
        private readonly HashSet<int> _tollVerbs = [];

        public void Try(int token)
        {
            if (_consumed.Contains(token) || state.Nominals[token] is { IsTime: true } || WordClassOf(token) is not { } wordClass)
            {
                return;
            }

            // "Weapons that you buy at a market": what anybody would do, and nobody did.
            if (wordClass == FrameWordClass.Verb && state.Text.PennTags[token] is "VB" or "VBP" && _tree.Child(token, "nsubj") is >= 0 and var anybody && state.Pronoun(anybody) == PronounSort.Listener)
            {
                return;
            }

            // "Told a news conference that …": those who listen are no happening.
            if (wordClass == FrameWordClass.Noun && _tree.Relation(token) is "obj" or "iobj" && _tree.Has(_tree.Head(token), "ccomp") && _cues.VerbCue(_tree.Head(token)) is not null)
            {
                return;
            }

            // "In what the army called a cowardly assault": a name for what was told already.
            if (wordClass == FrameWordClass.Noun && _tree.Relation(token) == "xcomp" && (_tree.HasWord(token, "a") || _tree.HasWord(token, "an") || state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(token))))
            {
                return;
            }

            // "Attack, bomber and fighter aircraft": of a row of sorts of aircraft.
            if (wordClass == FrameWordClass.Noun && token + 2 < _tree.Count && _tree.FormIs(token + 1, ",") && !_tree.Has(token, "det") && _tree.Child(token, "conj") is >= 0 and var sort && state.Nominals[sort] is { } craft && (craft.Class & ArgumentClass.Aircraft) != 0)
            {
                return;
            }

            var lemma = LemmaOf(token, wordClass);
            var best = Best(token, wordClass, lemma);
            if (BestGerund(token) is { } gerund && (best is null || wordClass == FrameWordClass.Verb || gerund.Frame.Others.Length > best.Value.Frame.Others.Length))
            {
                best = gerund;
            }

            // Participles and adjectives pass into one another, in English as in its taggers.
            // "Have gone from house to house" is no state: with "have" they are verbs.
            if (best is null && wordClass == FrameWordClass.Verb && state.Text.PennTags[token] is "VBN" or "VBG" && !IsPerfect(token))
            {
                best = Best(token, FrameWordClass.Adjective, _tree.Form(token).ToString().ToLowerInvariant());
            }

            if (best is not null && !(wordClass == FrameWordClass.Noun && IsToldByVerb(token, best.Value.Frame.Kind)) && !_figures.IsPeaceful(token, best.Value.Frame, best.Value.Slots)
                && !_figures.IsFigure(token, best.Value.Frame, best.Value.Phrase, lemma))
            {
                Add(token, best.Value.Frame, best.Value.Phrase, best.Value.Slots);
            }
        }

        private bool IsPerfect(int verb)
        {
            foreach (var child in _tree.Children(verb))
            {
                if (_tree.FullRelation(child) == "aux" && _tree.Lemma(child) == "have")
                {
                    return !_tree.IsPassive(verb);
                }
            }

            return false;
        }

        private (Frame Frame, List<int> Phrase, Slots Slots)? Best(int token, FrameWordClass wordClass, string lemma)
        {
            (Frame Frame, List<int> Phrase, Slots Slots)? best = null;
            foreach (var frame in FramesOf(token, wordClass, lemma))
            {
                if (frame.IsLight || (best is not null && frame.Weight <= best.Value.Frame.Weight) || _matcher.Phrase(frame, token) is not { } phrase)
                {
                    continue;
                }

                var slots = SlotsOf(token, wordClass, phrase);
                if ((FrameMatcher.Accepts(frame, slots) || (wordClass == FrameWordClass.Noun && _lent.Complete(frame, slots, token))) && (!frame.NeedsInfinitive || (wordClass == FrameWordClass.Noun ? IsForDeed(token) : HasInfinitive(token, slots.Has("object")))))
                {
                    best = (frame, phrase, slots);
                }
            }

            return best;
        }

        // "The taking over of the barracks": a noun by its verb's frames.
        private (Frame Frame, List<int> Phrase, Slots Slots)? BestGerund(int token)
        {
            (Frame Frame, List<int> Phrase, Slots Slots)? best = null;
            if (_gerunds.VerbOf(token) is not { } verb)
            {
                return best;
            }

            foreach (var frame in state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, verb))
            {
                if (frame.IsLight || frame.NeedsInfinitive || (best is not null && frame.Weight <= best.Value.Frame.Weight) || _matcher.Phrase(frame, token) is not { } phrase)
                {
                    continue;
                }

                var slots = _arguments.OfNoun(token, phrase);
                if (_gerunds.Turned(frame, slots, phrase) is { } turned && FrameMatcher.Accepts(frame, turned))
                {
                    best = (Gerunds.OfNoun(frame, slots), phrase, slots);
                }
            }

            return best;
        }

        // "Fired a barrage of missiles", "died of gunshot wounds": the verb tells it already.
        private bool IsToldByVerb(int noun, string kind) => _tree.Relation(noun) switch
        {
            "obj" => state.PredicateAt[_tree.Head(noun)]?.Kind == kind,
            // "Put the toll at 17 dead": the toll is told by its noun.
            "obl" when kind == Casualties && _tollVerbs.Contains(_tree.Head(noun)) => true,
            "obl" => kind == Injury && state.PredicateAt[_tree.Head(noun)] is { Kind: Killing } && _tree.Preposition(noun) is "of" or "from" or "with",
            _ => false,
        };

        // "Losses", "casualties": some nouns name a happening in the plural alone.
        private IEnumerable<Frame> FramesOf(int token, FrameWordClass wordClass, string lemma)
        {
            var frames = state.Knowledge.Lexicon.Frames(wordClass, lemma);
            var form = wordClass == FrameWordClass.Noun ? _tree.Form(token).ToString().ToLowerInvariant() : lemma;
            return form == lemma ? frames : frames.Concat(state.Knowledge.Lexicon.Frames(wordClass, form));
        }

        // "Refused to comment" is no event: what is refused there is only to speak. "Asked the panel to report" asks for something all the same.
        private bool HasInfinitive(int token, bool isAskedOfOthers)
        {
            foreach (var child in _tree.Children(token))
            {
                if (child > token && _tree.Relation(child) is "xcomp" or "advcl" or "ccomp" && _tree.Child(child, "mark") is >= 0 and var mark && _tree.FormIs(mark, "to"))
                {
                    return isAskedOfOthers || _cues.VerbCue(child) is not { Stance: CueStance.Asserts };
                }
            }

            return false;
        }

        // "Operations to retake the city", but not "a campaign to plant trees".
        private bool IsForDeed(int token)
        {
            foreach (var child in _tree.Children(token))
            {
                if (child > token && _tree.Relation(child) == "acl" && _tree.Child(child, "mark") is >= 0 and var mark && _tree.FormIs(mark, "to")
                    && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(child)).Any(frame => !frame.IsLight && frame.Kind is "capture" or "clash" or "encircle" or "attack" or "offensive" && frame.Others.Length == 0))
                {
                    return true;
                }
            }

            return false;
        }

        private void Add(int token, Frame best, List<int> bestPhrase, Slots bestSlots)
        {
            foreach (var consumed in bestPhrase)
            {
                _consumed.Add(consumed);
                if (consumed < token && state.PredicateAt[consumed] is { } earlier && earlier.Kind == best.Kind && state.Predicates.LastIndexOf(earlier) is >= 0 and var told)
                {
                    // "A truce was agreed" is told once, by the verb.
                    state.Predicates.RemoveAt(told);
                    state.PredicateAt[consumed] = null;
                }
            }

            var predicate = new Predicate { Trigger = token, First = token, End = token + 1, Frame = best, Kind = best.Kind, OwnStatus = best.Status };
            foreach (var part in bestPhrase.Where(part => Math.Abs(part - token) < MaximumTriggerLength))
            {
                (predicate.First, predicate.End) = (Math.Min(predicate.First, part), Math.Max(predicate.End, part + 1));
            }

            _roles.Fill(predicate, best, bestSlots);
            predicate.Roles.RemoveAll(role => _tree.Relation(role.Filler.Head) == "expl");
            if (best.WordClass == FrameWordClass.Adjective && IsAboutOne(predicate))
            {
                return;
            }

            if (best.WordClass == FrameWordClass.Noun)
            {
                _lights.Add(predicate, best);
            }

            if (predicate is { Kind: Casualties, LightVerb: >= 0 })
            {
                _tollVerbs.Add(predicate.LightVerb);
            }

            if (_figures.IsOfIdeas(predicate))
            {
                return;
            }

            _targets.Add(predicate);
            _places.AddOwn(predicate);
            state.PredicateAt[token] = predicate;
            state.Predicates.Add(predicate);
        }

        // "Forces loyal to the Houthis" are the Houthis' forces: the words say whose they are, not that anybody supports himself.
        private static bool IsAboutOne(Predicate predicate) =>
            predicate.Roles.Find(role => role.Role == Role.Agent).Filler?.Entity is { } doer && predicate.Roles.Exists(role => role.Role == Role.Patient && role.Filler.Entity == doer);

        private Slots SlotsOf(int token, FrameWordClass wordClass, List<int> phrase) =>
            wordClass == FrameWordClass.Noun ? _arguments.OfNoun(token, phrase) : _arguments.OfVerb(token, phrase);

        // In headlines common nouns pass for names, and names keep their plural ("Airstrikes Hit Idlib").
        private string LemmaOf(int token, FrameWordClass wordClass)
        {
            var lemma = _tree.Lemma(token).ToLowerInvariant();
            return _tree.Tag(token) == UniversalTag.Propn && lemma.EndsWith('s') && state.Knowledge.Lexicon.Frames(wordClass, lemma).Count == 0 ? lemma[..^1] : lemma;
        }

        private FrameWordClass? WordClassOf(int token)
        {
            switch (_tree.Tag(token))
            {
                case UniversalTag.Verb:
                    // "A camp for the displaced": those who are so called.
                    return _tree.Relation(token) is "amod" or "compound" or "case" or "mark" || IsCalledSo(token) ? null : FrameWordClass.Verb;
                case UniversalTag.Noun:
                    // "attack helicopter", "peace talks venue": a modifier names no happening.
                    return _tree.Relation(token) is "compound" || state.NameOf[token] is not null || _names.EndsName(token) ? null : FrameWordClass.Noun;
                case UniversalTag.Propn:
                    return _tree.Relation(token) is "compound" or "flat" || state.NameOf[token] is not null || _names.EndsName(token) ? null : FrameWordClass.Noun;
                case UniversalTag.Adj when _tree.Relation(token) is "obj" or "obl" or "nmod" && _tree.Has(token, "nummod"):
                    // "Confirmed eight dead": the dead are counted.
                    return FrameWordClass.Noun;
                case UniversalTag.Adj when _tree.FormIs(token, "dead") && _tree.HasWord(token, "the") && ((_tree.Relation(token) == "nsubj" && _tree.Has(_tree.Head(token), "obj")) || _tree.Preposition(token) == "among"):
                    // "The dead included three children", "among the dead were two nurses".
                    return FrameWordClass.Noun;
                case UniversalTag.Adj when IsPeople(token):
                    // "Many of the wounded", "the injured were taken away".
                    return null;
                case UniversalTag.Adj:
                    return _tree.Relation(token) is "amod" ? null : FrameWordClass.Adjective;
                default:
                    return null;
            }
        }

        private bool IsPeople(int token) =>
            !(_tree.Preposition(token) == "among" && _tree.Has(_tree.Head(token), "cop")) && _tree.Relation(token) is "nmod" or "obl" or "obj" or "nsubj" && !_tree.Has(token, "cop") && (_tree.HasWord(token, "the") || (_tree.Preposition(token) == "of" && _tree.Relation(token) == "nmod"));

        private bool IsCalledSo(int token) =>
            state.Text.PennTags[token] == "VBN" && _tree.Relation(token) is "nmod" or "obl" or "obj" or "nsubj" && token > 0 && _tree.FormIs(token - 1, "the");
    }
}
