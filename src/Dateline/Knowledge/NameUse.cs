namespace Dateline.Knowledge;

/// <summary>How a known name is used.</summary>
internal enum NameUse
{
    /// <summary>A name proper.</summary>
    Name,

    /// <summary>A description that stands for the actor inside its theatre ("the army").</summary>
    Description,

    /// <summary>An adjective of a country ("Russian").</summary>
    Adjective,

    /// <summary>A noun for people of a country ("Russians").</summary>
    People,

    /// <summary>A place whose name stands for the government that sits there ("Moscow").</summary>
    Metonym,
}
