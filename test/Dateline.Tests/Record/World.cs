using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>A small world for tests: a war in Libya with two sides, their backers, a few places and things, one embargo.</summary>
internal static class World
{
    public static readonly ActorSpec Russia = new("Russia", ActorKind.State, "RU", "countries/RU");
    public static readonly ActorSpec RussianForces = new("Russian Armed Forces", ActorKind.Military, "RU", "countries/ru-forces");
    public static readonly ActorSpec UsMilitary = new("U.S. military", ActorKind.Military, "US", "countries/us-military");
    public static readonly ActorSpec AfricaCommand = new("Africa Command", ActorKind.Military, "US", "countries/us-africom");
    public static readonly ActorSpec Pentagon = new("Pentagon", ActorKind.Government, "US", "countries/us-pentagon");
    public static readonly ActorSpec Lna = new("Libyan National Army", ActorKind.Military, "LY", "libya/lna");
    public static readonly ActorSpec Haftar = new("Khalifa Haftar", ActorKind.Person, "LY", "libya/haftar");
    public static readonly ActorSpec Mismari = new("Ahmed Mismari", ActorKind.Person, "LY", "libya/mismari");
    public static readonly ActorSpec GnaForces = new("Libyan Army", ActorKind.Military, "LY", "libya/gna-forces");
    public static readonly ActorSpec Gna = new("Government of National Accord", ActorKind.Government, "LY", "libya/gna");
    public static readonly ActorSpec UnitedNations = new("United Nations", ActorKind.International, null, "organisations/un");
    public static readonly ActorSpec Spokeswoman = new("Ann Fields", ActorKind.Person);
    public static readonly ActorSpec OtherSpokesman = new("Bob Rivers", ActorKind.Person);
    public static readonly ActorSpec Mercenaries = new("mercenaries", ActorKind.Mercenary);
    public static readonly ActorSpec Civilians = new("civilians", ActorKind.Civilian);

    public static readonly PlaceSpec Libya = new("Libya", "LY", 27, 17, PlacePrecision.Country, "countries/LY");
    public static readonly PlaceSpec Syria = new("Syria", "SY", 35, 38, PlacePrecision.Country, "countries/SY");
    public static readonly PlaceSpec Tripoli = new("Tripoli", "LY", 32.89, 13.19, PlacePrecision.Settlement, "geonames:2210247");
    public static readonly PlaceSpec Tarhuna = new("Tarhuna", "LY", 32.43, 13.63, PlacePrecision.Settlement, "geonames:2210394");
    public static readonly PlaceSpec Watiya = new("al-Watiya air base", "LY", 32.47, 11.90, PlacePrecision.Facility, "libya/al-watiya-air-base");
    public static readonly PlaceSpec Tobruk = new("Tobruk", "LY", 32.08, 23.98, PlacePrecision.Settlement, "geonames:81302");
    public static readonly PlaceSpec Jufra = new("Jufra", "LY", 29.2, 16.0, PlacePrecision.Facility, "libya/al-jufra-air-base");

    public static RecordKnowledge Knowledge { get; } = new(Kinds(), Actors(), new Dictionary<string, KnownPlace>(), Regimes(), Words());

    private static Dictionary<string, EventKind> Kinds()
    {
        (string Id, string Family, string[] Also)[] kinds =
        [
            ("clash", "fighting", ["attack"]), ("offensive", "fighting", ["attack"]), ("attack", "attack", []), ("airstrike", "attack", []),
            ("shelling", "attack", []), ("killing", "harm", ["attack"]), ("casualties", "harm", ["attack", "fighting"]), ("destroy", "destruction", ["attack"]),
            ("capture", "control", ["fighting"]), ("encircle", "siege", ["fighting"]), ("withdraw", "withdrawal", []), ("deploy", "movement", []),
            ("arms-transfer", "movement", []), ("base", "base", ["movement"]), ("meeting", "talks", []), ("support", "support", []), ("accusation", "blame", []),
            ("condemnation", "blame", []), ("demand", "demand", []), ("embargo-violation", "violation", []),
        ];
        return kinds.ToDictionary(kind => kind.Id, kind => new EventKind { Id = kind.Id, Definition = kind.Id, Family = kind.Family, Also = kind.Also });
    }

    private static Dictionary<string, KnownActor> Actors()
    {
        KnownActor[] actors =
        [
            Known(Russia), Known(RussianForces) with { PartOf = [Link("countries/RU")] },
            Known(new ActorSpec("United States", ActorKind.State, "US", "countries/US")),
            Known(new ActorSpec("Libya", ActorKind.State, "LY", "countries/LY")),
            Known(UsMilitary) with { PartOf = [Link("countries/US")] },
            Known(AfricaCommand) with { PartOf = [Link("countries/us-military")] },
            Known(Pentagon) with { PartOf = [Link("countries/US")] },
            Known(Lna) with { Opponents = [Link("libya/gna-forces")] },
            Known(Haftar) with { Leads = [new DatedLink("libya/lna", new DateOnly(2015, 3, 2), null)] },
            Known(Mismari) with { PartOf = [Link("libya/lna")] },
            Known(Gna), Known(GnaForces) with { PartOf = [Link("libya/gna")] },
            Known(UnitedNations),
        ];
        return actors.ToDictionary(actor => actor.Id);
    }

    private static KnownActor Known(ActorSpec spec) => new() { Id = spec.Knowledge!, Name = spec.Name, Kind = spec.Kind, Country = spec.Country };

    private static DatedLink Link(string actor) => new(actor, null, null);

    private static List<Regime> Regimes() =>
    [
        new Regime { Id = "un-libya", Name = "UN arms embargo on Libya", By = "UN Security Council", Resolution = "1970 (2011)", Target = "LY", From = new DateOnly(2011, 2, 26) },
        new Regime { Id = "old", Name = "An embargo that ended", By = "Somebody", Target = "LY", From = new DateOnly(1992, 3, 31), To = new DateOnly(2003, 9, 12) },
    ];

    private static Lexicon Words()
    {
        var lexicon = new Lexicon();
        foreach (var (words, arms, type) in new[]
        {
            ("MiG-29", ArgumentClass.Aircraft, "fighter"), ("MiG-29 Fulcrum", ArgumentClass.Aircraft, "fighter"), ("Su-24", ArgumentClass.Aircraft, "fighter"),
            ("Su-35", ArgumentClass.Aircraft, "fighter"), ("fighter jet", ArgumentClass.Aircraft, "fighter"), ("jet", ArgumentClass.Aircraft, null),
            ("fighter plane", ArgumentClass.Aircraft, "fighter"), ("warplane", ArgumentClass.Aircraft, null), ("armored vehicle", ArgumentClass.Vehicle, null),
            ("weapon", ArgumentClass.Weapon, null),
        })
        {
            var thing = new Thing(words, arms, type);
            lexicon.Words.Add(words, thing);
            lexicon.Words.Add(Plural.Of(words), thing);
        }

        lexicon.Words.Add("spokesman", new Title("spokesman", "spokesperson", "actor"));
        lexicon.Words.Add("spokeswoman", new Title("spokeswoman", "spokesperson", "actor"));
        foreach (var (word, sort) in new[] { ("killed", "killed"), ("dead", "killed"), ("died", "killed"), ("wounded", "wounded") })
        {
            lexicon.TollWords[word] = sort;
        }

        lexicon.TollKinds["killing"] = "killed";
        return lexicon;
    }
}
