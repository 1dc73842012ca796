using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Names for people whose fate was told before: "Two women were shot. The victims were identified as Ana Prado and Rosa Lima." Whoever is identified takes the place beside the
/// description, in the event that befell it.
/// </summary>
internal sealed class Identifications(ReadingState state)
{
    private const int SentencesBack = 8;
    private const int LongestTitle = 6;
    private const int FarthestNext = 14;
    private const string Harm = "harm";
    private const string Seizure = "seizure-of-people";

    private readonly ParseTree _tree = state.Tree;

    public void Complete()
    {
        for (var token = 0; token < _tree.Count; token++)
        {
            if (_tree.Lemma(token) == "identify" && token + 1 < _tree.Count && _tree.FormIs(token + 1, "as"))
            {
                Give(Described(token), token + 2, token);
            }
            else if (_tree.Tag(token) == UniversalTag.Aux && _tree.Lemma(token) == "be")
            {
                Give(DescribedBefore(token) ?? Counted(token), token + 1, token);
                Complete(token);
            }
        }
    }

    // "The victims were identified as", "a man, identified as"
    private Nominal? Described(int verb) =>
        state.Nominals.ElementAtOrDefault(_tree.Child(verb, "nsubj") is >= 0 and var subject ? subject : _tree.Relation(verb) == "acl" ? _tree.Head(verb) : -1);

    // "The dead are", "among the wounded is", "the two wounded nuns are"
    private Nominal? DescribedBefore(int verb)
    {
        for (var token = verb - 1; token > 0 && token >= verb - 3; token--)
        {
            if (_tree.Tag(token) != UniversalTag.Adv)
            {
                return _tree.FormIs(token - 1, "the") || IsPlainPronoun(token) || Toll(token) is not null ? state.Nominals[token] : null;
            }
        }

        return null;
    }

    // "The four teachers who disappeared are", "those who were kidnapped are": what was told of them in their own clause befell those named.
    private Nominal? Counted(int verb)
    {
        var said = _tree.Head(verb);
        if (said < verb || _tree.Relation(verb) != "cop")
        {
            return null;
        }

        var subject = _tree.Child(said, "nsubj") is >= 0 and var told ? told : _tree.Relation(said) == "acl" ? _tree.Head(said) : -1;
        return subject >= 0 && subject < verb && _tree.Child(subject, "acl") is >= 0 and var clause && clause < verb ? state.Nominals[subject] : null;
    }

    // "Also injured were Ana Prado and a guard", "killed by the blast were: …": those it befell stand behind the verb.
    private void Complete(int verb)
    {
        var first = state.Text.Sentences[state.Text.SentenceOf[verb]].First;
        for (var token = first; token < verb && token - first < LongestTitle; token++)
        {
            if (state.PredicateAt[token] is { } fate && state.Text.PennTags[token] is "VBN" or "VBD" && state.Knowledge.Kinds[fate.Kind].Family is Harm or Seizure
                && !_tree.Has(token, "aux:pass") && !_tree.Has(token, "nsubj") && !fate.Of(Role.Patient).Any())
            {
                Named(verb + 1).ForEach(somebody => fate.AddRole(Role.Patient, somebody));
                return;
            }

            if (_tree.Tag(token) is not (UniversalTag.Adv or UniversalTag.Cconj))
            {
                return;
            }
        }
    }

    // What befell those whom a noun is for, as an adjective of it tells.
    private string? Toll(int noun)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (child < noun && _tree.Relation(child) == "amod" && _tree.Form(child).ToString().ToLowerInvariant() is var word && state.Knowledge.Lexicon.TollWords.ContainsKey(word))
            {
                return word;
            }
        }

        return null;
    }

    private bool IsPlainPronoun(int token) => _tree.FormIs(token, "they");

    private void Give(Nominal? described, int first, int at)
    {
        if (described is null || described.Entity is { IsNamed: true } || Named(first) is not { Count: > 0 } named || Fate(described, at) is not { } fate)
        {
            return;
        }

        named.ForEach(somebody => fate.AddRole(Role.Patient, somebody));
    }

    // The first person named and the row that begins there: others named behind commas and semicolons, with ages and origins between.
    private List<Nominal> Named(int first)
    {
        var named = new List<Nominal>();
        var row = new HashSet<int>();
        for (int token = first, quiet = 0; token < _tree.Count && quiet < (named.Count == 0 ? LongestTitle : FarthestNext) && state.Text.SentenceOf[token] == state.Text.SentenceOf[first - 1]; token++, quiet++)
        {
            if (state.Nominals[token] is { Entity: { Kind: ActorKind.Person, IsNamed: true } } somebody && (named.Count == 0 || row.Contains(token) || _tree.FormIs(somebody.First - 1, ";")))
            {
                named.Add(somebody);
                row.UnionWith(_tree.Coordinated(token));
                quiet = 0;
            }
            else if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux || (_tree.Tag(token) is UniversalTag.Adp or UniversalTag.Sconj && named.Count == 0))
            {
                break;
            }
        }

        return named;
    }

    /// <summary>The event that befell those described: the last that has them for patients, or for "the victims" and "the dead" the last of its sort.</summary>
    private Predicate? Fate(Nominal described, int at)
    {
        var word = Toll(described.Head) ?? _tree.Form(described.Head).ToString().ToLowerInvariant();
        var sort = state.Knowledge.Lexicon.TollWords.GetValueOrDefault(word);
        var isVictim = _tree.Lemma(described.Head) == "victim";
        for (var index = state.Predicates.Count - 1; index >= 0; index--)
        {
            var told = state.Predicates[index];
            var distance = state.Text.SentenceOf[at] - state.Text.SentenceOf[told.Trigger];
            if (told.Trigger > at || distance > SentencesBack)
            {
                continue;
            }

            if (told.Of(Role.Patient).Any(patient => patient == described || (described.Entity is { } entity && patient.Entity == entity)))
            {
                return told;
            }

            if ((isVictim || sort is not null) && (state.Knowledge.Kinds[told.Kind].Family is Harm or Seizure || told.Of(Role.Patient).Any(patient => patient.Class.HasFlag(ArgumentClass.Civilian)))
                && (sort is null || !state.Knowledge.Lexicon.TollKinds.TryGetValue(told.Kind, out var befell) || befell == sort))
            {
                return told;
            }
        }

        return null;
    }
}
