namespace Dateline.Knowledge;

/// <summary>Which sort of word a frame's trigger is.</summary>
internal enum FrameWordClass
{
    Verb,
    Noun,
    Adjective,

    /// <summary>A verb that makes the verb below it somebody's duty ("must"), and so a demand of whoever says so.</summary>
    Modal,
}
