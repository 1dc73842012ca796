using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Gives a deed the weapons that are told beside it: "used mortars to attack the post", "attacked it using rifles", "the attack, carried out with rockets, …".</summary>
internal sealed class EventMeans(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>Adds the weapons where the deed tells none itself.</summary>
    public void Complete(Predicate deed)
    {
        if (deed.Of(Role.Items).Any() || state.Knowledge.Kinds[deed.Kind].Family is not ("attack" or "harm" or "destruction"))
        {
            return;
        }

        if (deed.Frame.WordClass == FrameWordClass.Verb)
        {
            if (_tree.Relation(deed.Trigger) is "advcl" or "xcomp" && _tree.HasWord(deed.Trigger, "to") && _tree.Head(deed.Trigger) is >= 0 and var verb && verb < deed.Trigger && IsUse(verb))
            {
                Add(deed, _tree.Child(verb, "obj"));
            }

            AddUsed(deed, deed.Trigger);
            AddUsed(deed, _tree.Child(deed.Trigger, "obj"));
            return;
        }

        AddWith(deed, deed.LightVerb);
        foreach (var child in _tree.Children(deed.Trigger))
        {
            // "An attack that they carried out with rockets", "the attack, carried out with rockets".
            if (child > deed.Trigger && _tree.Relation(child) == "acl" && state.Knowledge.Lexicon.Deeds.Doing.Contains(_tree.VerbLemma(child)))
            {
                AddWith(deed, child);
            }
        }
    }

    // "Attacked the post using rifles": the words may hang on what was hit.
    private void AddUsed(Predicate deed, int anchor)
    {
        if (anchor < 0)
        {
            return;
        }

        foreach (var child in _tree.Children(anchor))
        {
            if (child > anchor && _tree.Relation(child) is "advcl" or "xcomp" or "acl" && _tree.FormIs(child, "using"))
            {
                Add(deed, _tree.Child(child, "obj"));
            }
        }
    }

    private bool IsUse(int verb) => _tree.VerbLemma(verb) is "use" or "employ";

    private void AddWith(Predicate deed, int verb)
    {
        if (verb < 0)
        {
            return;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) == "with")
            {
                Add(deed, child);
            }
        }
    }

    private void Add(Predicate deed, int first)
    {
        if (first < 0)
        {
            return;
        }

        foreach (var part in _tree.Coordinated(first))
        {
            if (state.Nominals[part] is { } means && (means.Class & (ArgumentClass.Weapon | ArgumentClass.Ammunition)) != 0)
            {
                deed.AddRole(Role.Items, means);
            }
        }
    }
}
