namespace Dateline.Knowledge;

/// <summary>Which sort of word a frame's trigger is.</summary>
internal enum FrameWordClass
{
    Verb,
    Noun,
    Adjective,
}
