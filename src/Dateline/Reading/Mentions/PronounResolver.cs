using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds whom a pronoun stands for. A subject pronoun prefers the subject of the clause above it or of the sentence before; others the nearest
/// mention that agrees in number and in being a person. A pronoun whose nearest antecedent is a thing stays open: better none than a wrong one.
/// </summary>
internal sealed partial class PronounResolver(ReadingState state)
{
    private const int SentencesBack = 2;
    private const int SentencesOfParallel = 5;

    private readonly CueFinder _cues = new(state);
    private readonly Counterparts _counterparts = new(state);
    private readonly PronounAgreement _agreement = new(state);

    private HashSet<Entity> _partners = [];

    public void Resolve(Nominal pronoun)
    {
        switch (state.Pronoun(pronoun.Head))
        {
            case PronounSort.One or PronounSort.Any:
                if (state.RelativeNoun(pronoun.Head) is { } noun)
                {
                    Copy(noun, pronoun);
                }

                break;
            case PronounSort.Man or PronounSort.Woman or PronounSort.Thing or PronounSort.Several:
                Find(pronoun, state.Pronoun(pronoun.Head)!.Value);
                break;
            default:
                break;
        }
    }

    private void Find(Nominal pronoun, PronounSort sort)
    {
        _partners = Partners(pronoun.Head);
        var candidate = Reflected(pronoun.Head) ?? TakenPlace(pronoun.Head, sort) ?? ArmedBefore(pronoun.Head, sort) ?? _counterparts.PartiesOf(pronoun.Head) ?? _counterparts.DenierOf(pronoun.Head, subject => Agrees(subject, sort)) ?? OwnerOfList(pronoun.Head, sort) ?? SubjectAbove(pronoun.Head, sort) ?? (IsEither(pronoun.Head, sort) ? null : SubjectBefore(pronoun.Head, sort) ?? Nearest(pronoun.Head, sort));
        if (candidate is { Entity: { IsNamed: false, Kind: not ActorKind.Person } } && sort is PronounSort.Man or PronounSort.Woman && PersonBefore(pronoun.Head, sort) is { } person)
        {
            candidate = person;
        }

        if (candidate is not null)
        {
            Copy(candidate, pronoun);
        }
    }

    // "The fighters established themselves in the district": whoever did it.
    private Nominal? Reflected(int pronoun)
    {
        var clause = state.Tree.Head(pronoun);
        return clause >= 0 && state.Tree.Relation(pronoun) is "obj" or "obl" or "nmod" && state.Tree.Form(pronoun) is var form && (form.EndsWith("self") || form.EndsWith("selves")) ? Subject(clause) : null;
    }

    /// <summary>Who else takes part in the pronoun's clause: "they cleared the town of the militias" are not the militias.</summary>
    private HashSet<Entity> Partners(int pronoun)
    {
        var partners = new HashSet<Entity>();
        if (state.Tree.Relation(pronoun) is not ("nsubj" or "obj" or "obl"))
        {
            return partners;
        }

        foreach (var sibling in state.Tree.Children(state.Tree.Head(pronoun)))
        {
            if (sibling == pronoun || state.Tree.Relation(sibling) is not ("nsubj" or "obj" or "obl"))
            {
                continue;
            }

            foreach (var part in state.Tree.Coordinated(sibling).Append(state.Tree.Child(sibling, "nmod")))
            {
                if (part >= 0 && state.Nominals[part]?.Entity is { } entity)
                {
                    partners.Add(entity);
                }
            }
        }

        // "They blamed Hamas, accusing it of …": a participle's subject is the main clause's, and no partner of itself.
        var clause = state.Tree.Head(pronoun);
        if (state.Tree.Relation(pronoun) != "nsubj" && !state.Tree.Has(clause, "nsubj") && state.Tree.Relation(clause) is "advcl" or "xcomp" or "conj"
            && Subject(Above(clause)) is { Entity: { } own } && Controller(clause) is null)
        {
            partners.Add(own);
        }

        return partners;
    }

    /// <summary>The subject of the clauses that hold the pronoun's own clause.</summary>
    private Nominal? SubjectAbove(int pronoun, PronounSort sort)
    {
        var tree = state.Tree;
        var own = ClauseOf(pronoun);
        var isPossessive = tree.FullRelation(pronoun) == "nmod:poss";
        for (var clause = isPossessive || tree.Relation(pronoun) is not "nsubj" ? own : Above(own); clause >= 0; clause = Above(clause))
        {
            // "Pressed the regime to end its attacks": whoever is to end them.
            if (clause != own | isPossessive && Controller(clause) is { } controller && controller.Head < pronoun && Agrees(controller, sort))
            {
                return controller;
            }

            if (Subject(clause) is { } subject && subject.Head < pronoun && Agrees(subject, sort))
            {
                // In its own clause a plain object pronoun never means the subject ("it hit it").
                if (clause != own || isPossessive)
                {
                    return subject;
                }
            }

            // "The general's men shelled the town after he had arrived": nearer than whoever acted in the sentence before.
            if (clause != own && sort is PronounSort.Man or PronounSort.Woman && OwnerOf(tree.Child(clause, "nsubj")) is { IsName: true } leader && Agrees(leader, sort))
            {
                return leader;
            }
        }

        return null;
    }

    /// <summary>A subject of the sentences before: for somebody who speaks the one who spoke, else of what was said before who said it.</summary>
    private Nominal? SubjectBefore(int pronoun, PronounSort sort)
    {
        var sentence = state.Text.SentenceOf[pronoun];
        if (Parallel(pronoun, sort) is { } parallel)
        {
            return parallel;
        }

        var speaks = state.Tree.Relation(pronoun) == "nsubj" && _cues.VerbCue(state.Tree.Head(pronoun)) is not null;
        for (var back = 1; back <= SentencesBack && sentence - back >= 0; back++)
        {
            var subjects = MainSubjects(state.Text.Sentences[sentence - back]).Where(subject => Agrees(subject, sort)).ToList();
            if (!speaks)
            {
                subjects.Reverse();
            }

            // "The jets flew to the base, the command said. They …": several things before one body.
            var best = speaks ? subjects.Find(subject => subject.Entity is not null)
                : subjects.Find(subject => sort == PronounSort.Several && state.Text.PennTags[subject.Head] is "NNS" or "NNPS") ?? subjects.FirstOrDefault();
            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>"They have also cleared …" are those of whom it was last said that they cleared.</summary>
    private Nominal? Parallel(int pronoun, PronounSort sort)
    {
        var verb = state.Tree.Head(pronoun);
        if (state.Tree.Relation(pronoun) != "nsubj" || verb < 0 || state.Tree.Child(verb, "advmod") is not (>= 0 and var adverb) || state.Tree.Lemma(adverb) != "also")
        {
            return null;
        }

        var sentence = state.Text.SentenceOf[pronoun];
        var first = state.Text.Sentences[Math.Max(0, sentence - SentencesOfParallel)].First;
        for (var token = state.Text.Sentences[sentence].First - 1; token >= first; token--)
        {
            if (state.Tree.Lemma(token) == state.Tree.Lemma(verb) && Subject(token) is { Entity: not null } subject && Agrees(subject, sort))
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>The subjects of the main clause of a sentence and of the clauses that it says.</summary>
    private IEnumerable<Nominal> MainSubjects(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (state.Tree.Relation(token) is "root" or "ccomp" or "parataxis" or "conj" && IsMain(token) && Subject(token) is { } subject)
            {
                yield return subject;
            }
        }
    }

    private bool IsMain(int clause)
    {
        for (var current = clause; state.Text.Heads[current] >= 0; current = state.Text.Heads[current])
        {
            if (state.Tree.Relation(current) is not ("ccomp" or "parataxis" or "conj"))
            {
                return false;
            }
        }

        return true;
    }

    private Nominal? Nearest(int pronoun, PronounSort sort)
    {
        var first = state.Text.Sentences[Math.Max(0, state.Text.SentenceOf[pronoun] - SentencesBack)].First;
        for (var token = pronoun - 1; token >= first; token--)
        {
            if (state.Nominals[token] is { } nominal && state.Tree.Tag(token) != UniversalTag.Pron && nominal.Entity is not null && Agrees(nominal, sort))
            {
                return nominal;
            }
        }

        return null;
    }

    private int ClauseOf(int token)
    {
        var tree = state.Tree;
        var current = token;
        while (tree.Head(current) >= 0 && tree.Relation(current) is not ("ccomp" or "advcl" or "acl" or "xcomp" or "conj" or "parataxis" or "csubj"))
        {
            current = tree.Head(current);
        }

        return current;
    }

    private int Above(int clause) => state.Tree.Head(clause) is var head && head >= 0 ? ClauseOf(head) : -1;

    // "The militia's attacks on the city as well as its siege of the suburbs": whose the first of the list is.
    private Nominal? OwnerOfList(int pronoun, PronounSort sort)
    {
        var tree = state.Tree;
        var noun = tree.Head(pronoun);
        if (tree.FullRelation(pronoun) != "nmod:poss" || noun < 0 || tree.Relation(noun) != "conj" || tree.Child(tree.Head(noun), "nmod:poss") is not (>= 0 and var owner))
        {
            return null;
        }

        return owner < pronoun && state.Nominals[owner] is { } nominal && Agrees(nominal, sort) ? nominal : null;
    }

    private Nominal? Controller(int clause)
    {
        if (state.Tree.Head(clause) is not (>= 0 and var verb) || !(state.Tree.Relation(clause) == "xcomp"
            || (state.Tree.Relation(clause) == "advcl" && state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(state.Tree.Lemma(verb)) == Status.Planned)))
        {
            return null;
        }

        var controller = state.Tree.Child(verb, "iobj") is >= 0 and var listener ? listener : state.Tree.Child(verb, "obj");
        return controller >= 0 && controller < clause ? state.Nominals[controller] : null;
    }

    private Nominal? OwnerOf(int noun) => noun >= 0 && state.Tree.Child(noun, "nmod:poss") is >= 0 and var owner ? state.Nominals[owner] : null;

    private Nominal? Subject(int clause)
    {
        var subject = state.Tree.Child(clause, "nsubj");
        return subject < 0 ? null : state.Nominals[subject];
    }

    private bool Agrees(Nominal nominal, PronounSort sort) =>
        !nominal.IsTime && !(nominal.Entity is { } entity && _partners.Contains(entity)) && _agreement.Agrees(nominal, sort);

    private static void Copy(Nominal from, Nominal to)
    {
        to.Entity = from.Entity;
        to.Class |= from.Class & ~ArgumentClass.Number;
        if (from.Entity is null)
        {
            to.Place = from.Place;
            to.Antecedent = from.Antecedent ?? from;
        }
    }
}
