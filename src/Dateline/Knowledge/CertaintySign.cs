namespace Dateline.Knowledge;

/// <summary>What the reader sees of its own reading of a claim that tells how sure it can be.</summary>
internal enum CertaintySign
{
    /// <summary>A noun carries the event ("the strikes"), not a verb.</summary>
    NounTrigger,

    /// <summary>Nobody was found who did it.</summary>
    NoAgent,

    /// <summary>Who did it does not stand beside the trigger in the parse: inherited from another clause, or lent by another event.</summary>
    InferredAgent,

    /// <summary>Who did it is described, or a pronoun for somebody described, and not named.</summary>
    DescribedAgent,

    /// <summary>Somebody is named as saying so.</summary>
    Sourced,

    /// <summary>The word of saying stands in another sentence, or there is none.</summary>
    DistantSource,

    /// <summary>The status is any other than that it happened.</summary>
    UncertainStatus,

    /// <summary>The sentence is long, and so its parse likelier wrong.</summary>
    LongSentence,
}
