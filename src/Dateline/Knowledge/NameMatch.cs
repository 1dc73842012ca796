namespace Dateline.Knowledge;

/// <summary>How near a name that was looked for came to a name that was found, nearest first.</summary>
public enum NameMatch
{
    /// <summary>The same letters; case, diacritics, apostrophes, hyphens and spaces aside.</summary>
    Spelling,

    /// <summary>The same but for an Arabic article ("al-Watiya", "Watiya").</summary>
    Article,

    /// <summary>Another romanisation by the sound of it ("Misurata", "Mişrātah"). Two different places may sound alike.</summary>
    Sound,
}
