using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>A noun phrase, name or pronoun, by its head token, with what the steps found out about it.</summary>
internal sealed class Nominal
{
    /// <summary>Index of the head token.</summary>
    public required int Head { get; init; }

    /// <summary>First token of the phrase without relative clauses and prepositional tails.</summary>
    public required int First { get; set; }

    /// <summary>One past its last token.</summary>
    public required int End { get; set; }

    /// <summary>What sort of argument it makes.</summary>
    public ArgumentClass Class { get; set; }

    /// <summary>What it is in figures of speech, which is nothing to anything else.</summary>
    public ArgumentClass Figure { get; init; }

    /// <summary>Whether its head is a proper noun.</summary>
    public bool IsName { get; init; }

    /// <summary>Whom it names or stands for; null for things and for people that nothing identifies.</summary>
    public Entity? Entity { get; set; }

    /// <summary>The place it names; null when it names none.</summary>
    public PlaceEntry? Place { get; set; }

    /// <summary>The town that a word for a government names ("Damascus" for Syria's), for verbs that take places; null for other words.</summary>
    public PlaceEntry? Seat { get; set; }

    /// <summary>The words of the phrase that are the name of the place; null where it is described.</summary>
    public (int First, int End)? PlaceName { get; set; }

    /// <summary>Whether it says where rather than what ("the town", "the front"), with or without a known place.</summary>
    public bool IsPlaceLike { get; set; }

    /// <summary>The thing that a pronoun stands for; null for names, nouns, and pronouns for somebody.</summary>
    public Nominal? Antecedent { get; set; }

    /// <summary>Whether it is an expression of time and so nobody's argument.</summary>
    public bool IsTime { get; set; }

    /// <summary>The same words, for whoever acts through what they name: "Omani jets" struck, and Oman did.</summary>
    public Nominal InHandsOf(Entity owner) => new() { Head = Head, First = First, End = End, Class = Class, Figure = Figure, IsName = IsName, Entity = owner };
}
