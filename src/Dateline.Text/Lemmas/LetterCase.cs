namespace Dateline.Text.Lemmas;

/// <summary>How one word uses capitals, as far as its lemma cares.</summary>
internal enum LetterCase : byte
{
    /// <summary>Small letters, or none at all.</summary>
    Small,

    /// <summary>A capital somewhere.</summary>
    Mixed,

    /// <summary>Capitals only, two or more.</summary>
    Capitals,
}
