using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Finds whom each claim goes back to; the rule is told on <see cref="Origin"/>.</summary>
internal sealed class OriginFinder(ActorIndex actors, Lexicon lexicon)
{
    private readonly Dictionary<string, (string Name, OriginKind Kind, string? Actor)> _names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _speakers = new(StringComparer.Ordinal);

    /// <summary>Sets the origin of every claim.</summary>
    public IReadOnlyList<Origin> Assign(IReadOnlyList<ClaimNode> claims, IReadOnlyList<DocumentReading> readings, IReadOnlyList<DocumentCopy> copies)
    {
        var byId = readings.ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        var originalOf = OriginalDocuments(copies, byId);
        var onOwnWord = new List<ClaimNode>();
        foreach (var claim in claims)
        {
            if (Named(claim) is { } origin)
            {
                claim.Origin = origin;
            }
            else
            {
                onOwnWord.Add(claim);
            }
        }

        var sentences = CopyFinder.Sentences(onOwnWord);
        foreach (var claim in onOwnWord)
        {
            var first = sentences.GetValueOrDefault(claim, claim);
            claim.Origin = Outlet(byId[originalOf.GetValueOrDefault(first.Key.Document, first.Key.Document)].Document);
        }

        return [.. claims.GroupBy(claim => claim.Origin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Build)];
    }

    private Origin Build(IGrouping<string, ClaimNode> group)
    {
        var (name, kind, actor) = _names[group.Key];
        return new Origin
        {
            Id = group.Key,
            Name = name,
            Kind = kind,
            Actor = actor,
            Body = actor is null ? group.Key : actors.Head(actor, group.Max(claim => claim.Published)),
            Speakers = _speakers.TryGetValue(group.Key, out var speakers) ? [.. speakers] : [],
            Claims = [.. group.Select(claim => claim.Key)],
        };
    }

    /// <summary>A copy of a copy goes back to the first of all.</summary>
    private static Dictionary<string, string> OriginalDocuments(IReadOnlyList<DocumentCopy> copies, Dictionary<string, DocumentReading> byId)
    {
        var original = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            if (!original.TryGetValue(copy.Copy, out var known) || CopyFinder.IsEarlier(byId[copy.Original], byId[known]))
            {
                original[copy.Copy] = copy.Original;
            }
        }

        foreach (var copy in original.Keys.ToList())
        {
            while (original.TryGetValue(original[copy], out var earlier))
            {
                original[copy] = earlier;
            }
        }

        return original;
    }

    private string? Named(ClaimNode claim)
    {
        ClaimSource? carrier = null;
        foreach (var source in claim.Claim.Sources.Where(source => !source.Unnamed))
        {
            var actor = actors.Find(claim.Key.Document, source.Actor);
            if (actor?.Kind == ActorKind.Media)
            {
                // "The media" names no paper: the outlet that says so vouches for it.
                carrier ??= actor.IsDescription ? null : source;
                continue;
            }

            if (actor is null && lexicon.Pronouns.ContainsKey(source.Text))
            {
                // Somebody is meant, but nobody knows who: no origin of its own.
                continue;
            }

            return actor is null ? Described(source) : Speaking(actor, claim.Published);
        }

        return carrier is null ? null : OutletNamed(actors.Find(claim.Key.Document, carrier.Actor)!.Name);
    }

    private string Speaking(ActorNode actor, DateOnly? day)
    {
        var body = actors.Body(actor, day);
        _names.TryAdd(body, (actors.NameOf(body), OriginKind.Source, body));
        if (body != actor.Id)
        {
            if (!_speakers.TryGetValue(body, out var speakers))
            {
                _speakers.Add(body, speakers = new SortedSet<string>(StringComparer.Ordinal));
            }

            speakers.Add(actor.Id);
        }

        return body;
    }

    /// <summary>Words that identify nobody ("its mayor"): the same words are one origin, so that corroboration is never overstated.</summary>
    private string Described(ClaimSource source)
    {
        var id = $"source:{NameKey.Of(source.Text)}";
        if (!_names.TryGetValue(id, out var known) || string.CompareOrdinal(source.Text, known.Name) < 0)
        {
            _names[id] = (source.Text, OriginKind.Source, null);
        }

        return id;
    }

    private string Outlet(Document document)
    {
        if (document.Publisher is { } publisher)
        {
            return OutletNamed(publisher);
        }

        var id = $"document:{document.Id}";
        _names.TryAdd(id, (document.Title ?? document.ShortOrigin ?? "a report of an unknown outlet", OriginKind.Document, null));
        return id;
    }

    private string OutletNamed(string name)
    {
        var id = $"outlet:{NameKey.Of(name)}";
        if (!_names.TryGetValue(id, out var known) || string.CompareOrdinal(name, known.Name) < 0)
        {
            _names[id] = (name, OriginKind.Outlet, null);
        }

        return id;
    }
}
