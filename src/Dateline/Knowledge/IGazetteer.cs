namespace Dateline.Knowledge;

/// <summary>Looks up places by name. Implementations are safe to share between threads.</summary>
public interface IGazetteer
{
    /// <summary>The places that bear a name, spelt the same or the same but for an Arabic article.</summary>
    /// <param name="name">The name as a text has it.</param>
    /// <returns>Same spelling before same key, then the largest first; empty when no place bears the name.</returns>
    IReadOnlyList<GazetteerPlace> Find(ReadOnlySpan<char> name);

    /// <summary>The places of one country whose names sound like a name, those spelt like it excepted.</summary>
    /// <remarks>Different places may sound alike: use this only when <see cref="Find"/> found none, and when the country is known from elsewhere.</remarks>
    /// <param name="name">The name as a text has it.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    /// <returns>The largest first; empty when none does.</returns>
    IReadOnlyList<GazetteerPlace> FindAlike(ReadOnlySpan<char> name, string country);
}
