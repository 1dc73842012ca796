namespace Dateline.Knowledge;

/// <summary>What part somebody has in a deed that a word of involvement leads to.</summary>
internal enum InvolvedPart
{
    /// <summary>Did it.</summary>
    Doer,

    /// <summary>Is said to have done it.</summary>
    Accused,

    /// <summary>Was hit or meant to be.</summary>
    Sufferer,

    /// <summary>Was where it took place.</summary>
    Scene,
}
