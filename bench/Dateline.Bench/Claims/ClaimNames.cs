using System.Text.Json;
using Dateline.Model;

namespace Dateline.Bench;

/// <summary>Whether a filler of the reading is the one that the annotation wants: the words of one lie within the words of the other.</summary>
internal sealed class ClaimNames(JsonElement gold, DocumentReading reading)
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "s", "its", "his", "their", "in", "on", "at", "from", "to", "gen", "col", "general", "colonel", "mr",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "we", "i", "this", "these", "those",
    };

    public bool Same(string text, string? actor, string wanted)
    {
        var known = reading.Actors.FirstOrDefault(candidate => candidate.Id == actor);
        IEnumerable<string> names = known is null ? [text] : [text, known.Name, .. known.Aliases];
        return names.Any(name => Wanted(wanted).Any(want => Overlap(name, want)));
    }

    private IEnumerable<string> Wanted(string id)
    {
        yield return id.Replace('-', ' ');
        if (!gold.TryGetProperty("actors", out var actors) || !actors.TryGetProperty(id, out var actor))
        {
            yield break;
        }

        yield return actor.GetProperty("name").GetString()!;
        foreach (var mention in actor.TryGetProperty("mentions", out var mentions) ? mentions.EnumerateArray() : default)
        {
            if (!Pronouns.Contains(mention.GetString()!.ToLowerInvariant()))
            {
                yield return mention.GetString()!;
            }
        }
    }

    private static bool Overlap(string name, string wanted)
    {
        HashSet<string> own = Words(name), other = Words(wanted);
        return own.Count > 0 && other.Count > 0 && !own.IsSubsetOf(Pronouns) && (own.IsSubsetOf(other) || other.IsSubsetOf(own));
    }

    private static HashSet<string> Words(string text)
    {
        var plain = text.ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)
            .Replace("u.s.", "us", StringComparison.Ordinal).Replace("u.n.", "un", StringComparison.Ordinal);
        var words = new string([.. plain.Select(unit => char.IsLetterOrDigit(unit) ? unit : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(word => !Empty.Contains(word))];
    }
}
