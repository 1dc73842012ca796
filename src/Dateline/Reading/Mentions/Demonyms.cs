using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>What the adjectives of countries tell of the names and peoples behind them.</summary>
internal sealed class Demonyms(ReadingState state, EntityTable entities)
{
    /// <summary>"Ethnic Albanians" are people who live somewhere, and "Bosnian Serbs" live in Bosnia: neither is the state whose name they bear.</summary>
    public Entity? Minority(Nominal nominal, NameMatch people, KnownActor nation)
    {
        var home = Before(nominal);
        var isEthnic = nominal.First < people.First && Enumerable.Range(nominal.First, people.First - nominal.First).Any(token => state.Tree.FormIs(token, "ethnic"));
        if ((home is null || home.Id == nation.Id) && !isEthnic)
        {
            return null;
        }

        var first = FirstAdjective(people.First);
        var entity = entities.OfName(state.WordsOf(first, people.End), ActorKind.Civilian, ArgumentClass.Person | ArgumentClass.Civilian | ArgumentClass.Actor);
        entity.Country ??= home?.Country;
        return entity;
    }

    private int FirstAdjective(int people)
    {
        while (people > 0 && state.Tree.Tag(people - 1) is UniversalTag.Adj or UniversalTag.Propn && state.Tree.IsUnder(people - 1, people))
        {
            people--;
        }

        return people;
    }

    /// <summary>The country whose adjective or name opens a phrase: "Bosnian Serbs", "the Nigerian Interior Ministry".</summary>
    public KnownActor? Before(Nominal nominal)
    {
        for (var token = nominal.First; token < nominal.Head; token++)
        {
            if (state.NameOf[token] is { Actor: { Kind: ActorKind.State } country, Use: NameUse.Adjective or NameUse.Name or NameUse.People } name && name.End <= nominal.Head)
            {
                return country;
            }
        }

        return null;
    }
}
