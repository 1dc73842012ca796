using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// People whom a report names as some of those it has just counted or described: "nine people, including the mayor Ana Prado", "four teachers: Luis Soto, …",
/// "a couple, Ana Prado and Luis Soto", "a guard named Luis Soto"; and things, "several targets, including a hotel". What befell the group befell them.
/// </summary>
internal sealed class Members(ReadingState state)
{
    private const int Farthest = 14;
    private const int LongestTitle = 6;
    private const int FarthestName = 8;

    private const ArgumentClass Hit = ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The people named as members of a group; none where it names nobody or is no group of people.</summary>
    public IEnumerable<Nominal> Of(Nominal group)
    {
        if ((group.IsName && !_tree.HasWord(group.Head, "a") && !_tree.HasWord(group.Head, "an")) || (group.Class & (ArgumentClass.Person | ArgumentClass.Force | ArgumentClass.Civilian | ArgumentClass.Number)) == 0)
        {
            yield break;
        }

        // "Two of the victims – Ana Prado and Luis Soto – were taken": of whom there are two.
        var named = _tree.Tag(group.Head) == UniversalTag.Num && _tree.Child(group.Head, "nmod") is >= 0 and var all && all > group.Head && _tree.Preposition(all) == "of" ? Beside(group.Head).Concat(Beside(all)) : Beside(group.Head);
        foreach (var person in named)
        {
            yield return person;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[group.Head]];
        for (var token = group.End; token < sentence.End && token - group.End < Farthest; token++)
        {
            if (!IsOpener(token, out var length))
            {
                continue;
            }

            foreach (var member in From(token + length, sentence.End))
            {
                yield return member;
            }

            yield break;
        }
    }

    // "A couple, Ana Prado and Luis Soto", "a baker identified as Luis Soto".
    private IEnumerable<Nominal> Beside(int group)
    {
        foreach (var child in _tree.Children(group))
        {
            var name = _tree.Relation(child) switch
            {
                "appos" => child,
                "acl" when _tree.Lemma(child) is "name" or "call" or "identify" or "know" => NamedBy(child),
                _ => -1,
            };
            foreach (var person in name < 0 ? [] : _tree.Coordinated(name).Select(part => state.Nominals[part]).OfType<Nominal>().Where(person => person.Entity is { Kind: ActorKind.Person, IsNamed: true }))
            {
                yield return person;
            }
        }
    }

    private int NamedBy(int participle)
    {
        for (var token = participle + 1; token < _tree.Count && token - participle <= FarthestName; token++)
        {
            if (state.Nominals[token] is { Entity: { Kind: ActorKind.Person, IsNamed: true } })
            {
                return token;
            }

            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Punct && !_tree.FormIs(token, "-"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Buildings and other things named as some of those just told: "several targets in the town, including the mayor's home and a hotel".</summary>
    public IEnumerable<Nominal> Things(Nominal group)
    {
        if (group.Entity is not null || (group.Class & (Hit | ArgumentClass.Number)) == 0 || (group.Class & (ArgumentClass.Person | ArgumentClass.Force)) != 0)
        {
            yield break;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[group.Head]];
        for (var token = group.End; token < sentence.End && token - group.End < Farthest; token++)
        {
            if (_tree.FormIs(token, "including") && _tree.Relation(token) == "case")
            {
                foreach (var part in _tree.Coordinated(_tree.Head(token)))
                {
                    if (part > token && state.Nominals[part] is { } thing && (thing.Class & Hit) != 0)
                    {
                        yield return thing;
                    }
                }

                yield break;
            }

            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux && !_tree.FormIs(token, "including") && _tree.Relation(token) is not ("amod" or "compound"))
            {
                yield break;
            }
        }
    }

    /// <summary>"Was found dead along with his driver Luis Soto": what befell the one befell those with him.</summary>
    public void AddCompanions(Predicate fate)
    {
        if (state.Knowledge.Kinds[fate.Kind].Family is not ("harm" or "seizure-of-people") || !_tree.IsPassive(fate.Trigger) || !fate.Of(Role.Patient).Any())
        {
            return;
        }

        foreach (var child in _tree.Children(fate.Trigger))
        {
            if (child > fate.Trigger && _tree.Relation(child) == "obl" && _tree.Preposition(child) == "with" && (_tree.HasWord(child, "along") || _tree.HasWord(child, "together") || _tree.HasWord(fate.Trigger, "together")))
            {
                foreach (var companion in _tree.Coordinated(child).Select(part => state.Nominals[part]).OfType<Nominal>().Where(somebody => somebody.Entity is not null))
                {
                    fate.AddRole(Role.Patient, companion);
                }
            }
        }
    }

    private bool IsOpener(int token, out int length)
    {
        length = 1;
        if (_tree.FormIs(token, "including") || _tree.FormIs(token, "namely") || _tree.FormIs(token, ":"))
        {
            return true;
        }

        length = 2;
        return _tree.FormIs(token, "among") && token + 1 < _tree.Count && (_tree.FormIs(token + 1, "them") || _tree.FormIs(token + 1, "whom"));
    }

    // The first person named, and the row that begins there.
    private IEnumerable<Nominal> From(int first, int end)
    {
        for (var token = first; token < end && token - first <= LongestTitle; token++)
        {
            if (state.Nominals[token] is { Entity: { Kind: ActorKind.Person, IsNamed: true } } named)
            {
                return _tree.Coordinated(named.Head).Select(part => state.Nominals[part]).OfType<Nominal>().Where(member => member.Entity is { Kind: ActorKind.Person });
            }

            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adp or UniversalTag.Sconj && _tree.Relation(token) is not ("amod" or "compound"))
            {
                return [];
            }
        }

        return [];
    }
}
