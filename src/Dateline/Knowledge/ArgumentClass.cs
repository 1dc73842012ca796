namespace Dateline.Knowledge;

/// <summary>Classes of arguments that frames can ask for; an argument may belong to several.</summary>
[Flags]
internal enum ArgumentClass
{
    Nothing = 0,
    Person = 1 << 0,
    Civilian = 1 << 1,
    Force = 1 << 2,
    Official = 1 << 3,
    Actor = 1 << 4,
    Place = 1 << 5,
    Weapon = 1 << 6,
    Vehicle = 1 << 7,
    Aircraft = 1 << 8,
    Ship = 1 << 9,
    Ammunition = 1 << 10,
    Aid = 1 << 11,
    Money = 1 << 12,
    Building = 1 << 13,
    Infrastructure = 1 << 14,
    Embargo = 1 << 15,
    Agreement = 1 << 16,
    Hostage = 1 << 17,
    Number = 1 << 18,
    Protester = 1 << 20,
    Detainee = 1 << 21,

    /// <summary>An aircraft without a crew.</summary>
    Drone = 1 << 22,

    /// <summary>A state, its government or armed forces, or an alliance of states: those who have aircraft.</summary>
    State = 1 << 23,

    /// <summary>What small arms fire.</summary>
    Bullet = 1 << 24,

    /// <summary>What does harm with nobody's will, or fights and is fought by a figure of speech alone: weather, illness, animals, markets, sport, art.</summary>
    Peaceful = 1 << 25,

    /// <summary>Whose attacks and captures are words, money or play: critics, investors, re-enactors.</summary>
    Harmless = 1 << 26,

    /// <summary>What nobody can lay hands on: laws, plans, prices.</summary>
    Idea = 1 << 27,

    /// <summary>What is won and lost without arms: elections, matches, seats.</summary>
    Contest = 1 << 28,

    /// <summary>Anything that an armed force uses.</summary>
    Materiel = Weapon | Vehicle | Aircraft | Ship | Ammunition,

    /// <summary>The slot must be empty.</summary>
    None = 1 << 19,
}
