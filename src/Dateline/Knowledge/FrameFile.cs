using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>Reads a frame file; its format is described in data/README.md.</summary>
internal static class FrameFile
{
    private static readonly Dictionary<string, FrameRole[]> NoRoles = [];
    private static readonly Dictionary<string, ArgumentClass> NoClasses = [];

    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public static void Read(DataNode file, ICollection<Frame> frames)
    {
        foreach (var entry in file.Items)
        {
            var isLight = entry["light"]?.Text == "true";
            var isFigure = entry["figure"]?.Text == "true";
            var shape = new Frame
            {
                Kind = isLight || isFigure ? "" : entry.Required("kind"),
                WordClass = default,
                Head = "",
                Others = [],
                Roles = Roles(entry["roles"]),
                If = Classes(entry["if"]),
                Unless = Classes(entry["unless"]),
                Status = entry["status"]?.Text is { } status ? StatusOf(entry, status) : null,
                IsLight = isLight,
                IsFigure = isFigure,
                NeedsInfinitive = entry["infinitive"]?.Text == "true",
            };
            var before = frames.Count;
            Add(entry, "verb", FrameWordClass.Verb, shape, frames);
            Add(entry, "noun", FrameWordClass.Noun, shape, frames);
            Add(entry, "adjective", FrameWordClass.Adjective, shape, frames);
            Add(entry, "modal", FrameWordClass.Modal, shape, frames);
            if (frames.Count == before)
            {
                throw entry.Wrong("a frame needs words under 'verb', 'noun', 'adjective' or 'modal'");
            }
        }
    }

    private static void Add(DataNode entry, string field, FrameWordClass wordClass, Frame shape, ICollection<Frame> frames)
    {
        foreach (var phrase in entry.Words(field))
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                throw entry.Wrong($"'{field}' holds an empty word");
            }

            AddPhrase(words, wordClass, shape, frames);

            // "The round-up of migrants": everyday English, which the parser knows best, cuts words at their hyphens.
            if (wordClass == FrameWordClass.Noun && phrase.Contains('-', StringComparison.Ordinal))
            {
                AddPhrase(phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries), wordClass, shape, frames);
            }

            // "Carpet-bombed" is a form of "bomb" with "carpet" before it.
            if (wordClass == FrameWordClass.Verb && words[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < words[0].Length)
            {
                AddPhrase([words[0][(hyphen + 1)..], words[0][..hyphen], .. words[1..]], wordClass, shape, frames);
            }
        }
    }

    private static void AddPhrase(string[] words, FrameWordClass wordClass, Frame shape, ICollection<Frame> frames)
    {
        // English compounds have their head last, verb phrases have it first.
        var head = wordClass == FrameWordClass.Noun ? words.Length - 1 : 0;
        if (wordClass == FrameWordClass.Noun && Array.IndexOf(words, "of") is > 0 and var of)
        {
            head = of - 1;
        }

        frames.Add(shape with { WordClass = wordClass, Head = words[head], Others = [.. words.Where((_, index) => index != head)] });
    }

    private static Dictionary<string, FrameRole[]> Roles(DataNode? node)
    {
        if (node is null)
        {
            return NoRoles;
        }

        var roles = new Dictionary<string, FrameRole[]>(StringComparer.Ordinal);
        foreach (var (slot, value) in node.Fields)
        {
            var words = value.Text ?? throw value.Wrong($"the roles of slot '{slot}' are words joined by '|'");
            roles[slot] = Array.ConvertAll(words.Split('|', StringSplitOptions.TrimEntries), word => Parse<FrameRole>(value, word, "role"));
        }

        return roles;
    }

    private static Dictionary<string, ArgumentClass> Classes(DataNode? node)
    {
        if (node is null)
        {
            return NoClasses;
        }

        var classes = new Dictionary<string, ArgumentClass>(StringComparer.Ordinal);
        foreach (var (slot, value) in node.Fields)
        {
            var words = value.Text is { } one ? [one] : value.Items.Select(item => item.Text ?? "");
            classes[slot] = words.Aggregate(ArgumentClass.Nothing, (all, word) => all | Parse<ArgumentClass>(value, word, "class"));
        }

        return classes;
    }

    private static Status StatusOf(DataNode entry, string word) => Parse<Status>(entry, word, "status");

    internal static T Parse<T>(DataNode node, string word, string what)
        where T : struct, Enum
    {
        var name = word.Replace("-", "", StringComparison.Ordinal);
        if (name.Length == 0 || char.IsDigit(name[0]) || !Enum.TryParse<T>(name, ignoreCase: true, out var value))
        {
            var options = string.Join(", ", Enum.GetNames<T>().Select(option => option.ToLowerInvariant()));
            throw node.Wrong($"'{word}' is no {what}; the choices are {options}");
        }

        return value;
    }
}
