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
        private readonly FiguresOfSpeech _figures = new(state);
        private readonly Gerunds _gerunds = new(state);
        private readonly TriggerWords _words = new(state);
        private readonly DeedClauses _deeds = new(state);
        private readonly HashSet<int> _consumed = [];
        private readonly HashSet<int> _tollVerbs = [];

        public void Try(int token)
        {
            if (_consumed.Contains(token) || state.Nominals[token] is { IsTime: true } || _words.ClassOf(token) is not { } wordClass)
            {
                return;
            }

            if (_words.IsUntold(token, wordClass))
            {
                return;
            }

            var lemma = _words.LemmaOf(token, wordClass);
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
                if ((FrameMatcher.Accepts(frame, slots) || (wordClass == FrameWordClass.Noun && _lent.Complete(frame, slots, token))) && (!frame.NeedsInfinitive || (wordClass == FrameWordClass.Noun ? _deeds.IsForDeed(token) : _deeds.HasInfinitive(token, slots.Has("object")))))
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
            // "A toll of 40 dead": the toll tells it.
            "nmod" => kind == Casualties && _tree.Preposition(noun) == "of" && state.PredicateAt[_tree.Head(noun)] is { Kind: Casualties, LightVerb: >= 0 },
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
    }
}
