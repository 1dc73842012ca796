namespace Dateline.Knowledge;

/// <summary>By what a gazetteer finds a name.</summary>
/// <param name="Spelling">The name in lower-case letters and digits, without diacritics and spaces.</param>
/// <param name="Key">The same without Arabic articles; empty when the name has neither letter nor digit.</param>
/// <param name="Sound">The consonants of its sound, those fallen together that romanisations take for one another.</param>
public readonly record struct GazetteerKey(string Spelling, string Key, string Sound)
{
    /// <summary>The key of a name.</summary>
    public static GazetteerKey Of(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameKey.BufferLength];
        Span<char> spelling = stackalloc char[NameKey.BufferLength];
        Span<char> key = stackalloc char[NameKey.BufferLength];
        Span<char> form = stackalloc char[NameKey.BufferLength];
        Span<char> sound = stackalloc char[NameKey.BufferLength];
        folded = folded[..NameKey.Fold(name, folded)];
        spelling = spelling[..NameKey.WriteSpelling(folded, spelling)];
        key = key[..NameKey.WriteKey(folded, key)];
        form = form[..NameSound.WriteForm(key, form)];
        sound = sound[..NameSound.WriteSkeleton(form, sound)];
        return new GazetteerKey(spelling.ToString(), key.ToString(), sound.ToString());
    }

    /// <summary>Whether two different keys sound like spellings of one name.</summary>
    public bool SoundsLike(GazetteerKey other) => Key != other.Key && NameSound.IsAlike(Key, other.Key);
}
