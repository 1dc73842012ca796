using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells whether a pronoun may stand for a nominal, by number and by what the nominal is: a person, a body of people, several, or a thing.</summary>
internal sealed class PronounAgreement(ReadingState state)
{
    /// <summary>Whether the pronoun may stand for the nominal.</summary>
    public bool Agrees(Nominal nominal, PronounSort sort)
    {
        var isPlural = state.Text.PennTags[nominal.Head] is "NNS" or "NNPS" || state.Tree.Has(nominal.Head, "conj");
        var isPerson = nominal.Entity is { Kind: ActorKind.Person, IsPlural: false };
        return sort switch
        {
            PronounSort.Man or PronounSort.Woman when !isPerson => !isPlural && IsSomebody(nominal),
            PronounSort.Man => isPerson && nominal.Entity!.Gender != 'f',
            PronounSort.Woman => isPerson && nominal.Entity!.Gender != 'm',
            // "The United States said it had": one country.
            PronounSort.Thing => (!isPlural || nominal is { IsName: true, Place: not null, Entity.Kind: ActorKind.State }) && !isPerson && !IsOnePerson(nominal) && !IsNamedInPlural(nominal)
                && state.Tree.Tag(nominal.Head) != UniversalTag.Pron | nominal.Entity is not null,
            _ => isPlural || nominal.Entity is { IsPlural: true } || (nominal.Entity is { Kind: not ActorKind.Person and not ActorKind.State } && nominal.Class.HasFlag(ArgumentClass.Actor) && !IsOnePerson(nominal)),
        };
    }

    // "A resident said she had fled", "a bomber struck; he killed nine".
    private bool IsSomebody(Nominal nominal) =>
        state.Text.PennTags[nominal.Head] == "NN" && nominal.Entity is { IsPlural: false }
        && ((nominal.Entity.Kind == ActorKind.Civilian && (nominal.Class & (ArgumentClass.Civilian | ArgumentClass.Number)) == ArgumentClass.Civilian) || IsOnePerson(nominal));

    // "The commander": neither "it" nor "they".
    private bool IsOnePerson(Nominal nominal) =>
        state.Text.PennTags[nominal.Head] == "NN" && !nominal.IsName && nominal.Entity is { IsNamed: false, IsPlural: false, Kind: not (ActorKind.Civilian or ActorKind.Person) } entity
        && (nominal.Class & ArgumentClass.Force) != 0 && (state.Words[nominal.Head] ?? []).Any(word => word is PersonNoun)
        && entity.HeadNoun is { } noun && !state.Knowledge.Lexicon.Coreference.Bodies.Contains(noun);

    // "The Houthis" are "they".
    private bool IsNamedInPlural(Nominal nominal)
    {
        var form = state.Tree.Form(nominal.Head);
        return nominal is { IsName: true, Place: null, Entity.Kind: ActorKind.Rebel or ActorKind.Militia or ActorKind.State } && form.EndsWith("is") | form.EndsWith("ns") | form.EndsWith("ers") | form.EndsWith("ists")
            && nominal.First < nominal.Head | (nominal.First > 0 && state.Tree.FormIs(nominal.First - 1, "the")) && state.Tree.FormIs(nominal.First, "the");
    }
}
