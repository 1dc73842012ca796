namespace Dateline.Text.Lemmas;

/// <summary>What a lemma script does with capitals.</summary>
internal enum LemmaCase : byte
{
    /// <summary>Every letter small.</summary>
    Lower,

    /// <summary>As written.</summary>
    Keep,

    /// <summary>The first letter as written, the others small.</summary>
    Capitalise,
}
