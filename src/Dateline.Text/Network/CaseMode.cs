namespace Dateline.Text.Network;

/// <summary>How a sentence as a whole uses capitals: in a headline or an old wire the case of one word says little.</summary>
internal enum CaseMode
{
    /// <summary>Capitals mark names and the start of the sentence.</summary>
    Mixed,

    /// <summary>ALL CAPITALS.</summary>
    Capitals,

    /// <summary>Every Long Word Has a Capital.</summary>
    Title,

    /// <summary>no capitals at all.</summary>
    Lower,
}
