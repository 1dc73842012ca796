using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Puts names in the place of "those", where the sentence says who they were.</summary>
internal sealed class ThoseNamed(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly FillerFinder _fillers = new(state);
    private readonly CueFinder _cues = new(state);

    /// <summary>"Those who carried out the attack were guerrillas": whoever is said to be those who did it.</summary>
    public void Identify(Predicate deed)
    {
        // "Soldiers were the ones who killed them".
        var told = deed.LightVerb >= 0 ? deed.LightVerb : deed.Trigger;
        if (!deed.Of(Role.Agent).Any() && _tree.FullRelation(told) == "acl:relcl" && _tree.Head(told) is >= 0 and var ones && _tree.Lemma(ones) == "one" && _tree.Has(ones, "cop") && !_cues.IsNegated(ones)
            && _tree.Child(told, "nsubj") is >= 0 and var who && _tree.FormIs(who, "who") && _tree.Child(ones, "nsubj") is >= 0 and var those)
        {
            _fillers.At(those).Where(IsSomebody).ToList().ForEach(somebody => deed.AddRole(Role.Agent, somebody));
        }

        foreach (var nobody in deed.Of(Role.Agent).Where(agent => agent.Entity is null && _tree.Lemma(agent.Head) is "those" or "that").ToList())
        {
            if (_tree.Relation(nobody.Head) == "nsubj" && _tree.Head(nobody.Head) is >= 0 and var word && word > nobody.Head && _tree.Has(word, "cop") && !_tree.HasWord(word, "not") && state.Nominals[word] is { Entity: not null } somebody)
            {
                deed.Roles.RemoveAll(role => role.Role == Role.Agent && role.Filler == nobody);
                deed.AddRole(Role.Agent, somebody);
            }
        }
    }

    /// <summary>"Two brothers were among those killed", "among those taken hostage were four engineers": whoever is said to be among them suffered it.</summary>
    public void IdentifySufferers(Predicate deed)
    {
        foreach (var nobody in deed.Of(Role.Patient).Where(patient => patient.Entity is null && (_tree.FormIs(patient.Head, "those") || patient.Head == deed.Trigger || _tree.FormIs(patient.Head, "dead"))).ToList())
        {
            // "Those" are what is said of the brothers, or stand before what is said of the engineers.
            var word = _tree.Relation(nobody.Head) == "obl" ? _tree.Head(nobody.Head) : nobody.Head;
            if (_tree.Preposition(nobody.Head) != "among" || !_tree.Has(word, "cop") || _tree.HasWord(word, "not"))
            {
                continue;
            }

            var named = word == nobody.Head && _tree.Child(word, "nsubj") is >= 0 and var subject ? _fillers.At(subject) : _fillers.At(word);
            foreach (var sufferer in named.Where(somebody => somebody.Entity is not null).ToList())
            {
                deed.Roles.RemoveAll(role => role.Role == Role.Patient && role.Filler == nobody);
                deed.AddRole(Role.Patient, sufferer);
            }
        }
    }

    private bool IsSomebody(Nominal nominal) => nominal.Entity is not null || (nominal.Place is null && state.PredicateAt[nominal.Head] is null);
}
