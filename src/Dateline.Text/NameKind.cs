namespace Dateline.Text;

/// <summary>What a name found in the text names, in the scheme of Universal NER.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, armed group, government body or outlet.</summary>
    Organisation,

    /// <summary>A place: country, settlement, region, river, facility with a name of its own.</summary>
    Location,
}
