namespace Dateline.Model;

/// <summary>What sort of actor somebody is.</summary>
public enum ActorKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>One person.</summary>
    Person,

    /// <summary>A state, or its government as a whole.</summary>
    State,

    /// <summary>A body of government that does not bear arms: ministry, parliament, court, council.</summary>
    Government,

    /// <summary>Armed forces of a state, or of those who hold themselves to be one.</summary>
    Military,

    /// <summary>Police and internal security forces.</summary>
    Police,

    /// <summary>An armed group that fights a state.</summary>
    Rebel,

    /// <summary>An armed group that fights beside a state, for a party or for a community.</summary>
    Militia,

    /// <summary>Fighters for pay.</summary>
    Mercenary,

    /// <summary>An alliance of states, or an organisation whose members are states.</summary>
    International,

    /// <summary>A non-governmental or aid organisation.</summary>
    Organisation,

    /// <summary>A political party or movement without arms.</summary>
    Political,

    /// <summary>A newspaper, broadcaster or agency.</summary>
    Media,

    /// <summary>A company.</summary>
    Business,

    /// <summary>Civilians: residents, refugees, protesters, workers.</summary>
    Civilian,
}
