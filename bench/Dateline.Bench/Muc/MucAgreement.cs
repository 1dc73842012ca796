namespace Dateline.Bench.Muc;

/// <summary>How far an answer agrees with a value of the key.</summary>
internal enum MucAgreement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is right but less exact: the value above the key's in the hierarchy of the slot.</summary>
    Part,

    /// <summary>It is the key's value or one of its alternatives.</summary>
    Whole,
}
