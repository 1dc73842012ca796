namespace Dateline.Record;

/// <summary>Ids of the ontology that the record treats in a way of their own. Everything else follows from families.</summary>
internal static class RecordKinds
{
    public const string Capture = "capture";
    public const string Withdraw = "withdraw";
    public const string Base = "base";
    public const string Encircle = "encircle";
    public const string Deploy = "deploy";
    public const string ArmsTransfer = "arms-transfer";
    public const string Support = "support";
    public const string Accusation = "accusation";
    public const string EmbargoViolation = "embargo-violation";
    public const string Casualties = "casualties";

    /// <summary>Kinds that are nothing but somebody's speaking: only the same speaker at the same time makes one event.</summary>
    public static bool IsSpeech(string kind) => kind is "accusation" or "condemnation" or "warning" or "threat" or "demand" or "statement"
        or "proposal" or "rejection" or "declaration" or "embargo-violation" or "recognition";

    /// <summary>Kinds whose agents and patients do the same to each other.</summary>
    public static bool IsMutual(string kind) => kind is "meeting" or "mediation" or "agreement" or "ceasefire" or "clash";

    /// <summary>Kinds that move something: their places are stops on a way and need not be one.</summary>
    public static bool IsMovement(string kind) => kind is Deploy or ArmsTransfer;

    /// <summary>Kinds whose place is where the movement began.</summary>
    public static bool StartsAtPlace(string kind) => kind is Withdraw or "displacement";

    /// <summary>Kinds that happen to a place once in a while, so that dates a few days apart are two reports of one event.</summary>
    public static bool IsSingular(string kind) => kind is Capture or Withdraw or "power-change" or "agreement" or ArmsTransfer or Deploy or "shoot-down";

    /// <summary>Kinds done to one person or group: another victim is another event.</summary>
    public static bool IsDoneToOne(string kind) => kind is "killing" or "injury" or "abduction" or "arrest" or "trial" or "release" or "power-change" or "sanction";
}
