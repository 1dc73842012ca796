using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>One line that says what an event is, in the same order for every kind: kind, who, to whom or what, where.</summary>
public static class EventTitle
{
    private const int NamesShown = 2;

    /// <summary>"capture: Libyan Army → al-Watiya air base". It takes no side on whether the event happened.</summary>
    public static string Of(RecordEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var who = Names(happening, Role.Agent);
        var patients = Names(happening, Role.Patient);
        // What was moved is what a movement is about; beside the victims of an attack it is what they were hit with.
        var items = patients.Length == 0 || RecordKinds.IsMovement(happening.Kind) ? Names(happening, Role.Items) : "";
        var whom = string.Join(", ", new[] { items, patients, Names(happening, Role.Recipient) }.Where(names => names.Length > 0));
        var where = Where(happening);
        var rest = (who.Length > 0, whom.Length > 0) switch
        {
            (true, true) => $"{who} → {whom}",
            (true, false) => who,
            _ => whom,
        };
        var title = string.Join("; ", new[] { rest, where }.Where(part => part.Length > 0));
        var kind = happening.Kind.Replace('-', ' ');
        return title.Length > 0 ? $"{kind}: {title}" : kind;
    }

    private static string Names(RecordEvent happening, Role role) =>
        List([.. happening.Participants.Where(part => part.Role == role).Select(part => (part.Text, part.Claims.Count))]);

    private static string Where(RecordEvent happening)
    {
        // A movement reads as its way; anything else as where it was.
        var way = new[] { PlaceRole.Origin, PlaceRole.Via, PlaceRole.Destination }
            .Select(role => Places(happening, role)).Where(names => names.Length > 0).ToList();
        var at = Places(happening, PlaceRole.At);
        var path = Places(happening, PlaceRole.Origin).Length == 0 && way.Count == 1 ? "to " + way[0] : string.Join(" – ", way);
        return string.Join(", ", new[] { at, way.Count > 0 ? path : "" }.Where(part => part.Length > 0));
    }

    private static string Places(RecordEvent happening, PlaceRole role) =>
        List([.. happening.Places.Where(place => place.Role == role).Select(place => (place.Text, place.Claims.Count))]);

    /// <summary>The names that most claims give; one that a single claim adds to what many agree on is detail, not title.</summary>
    private static string List(IReadOnlyList<(string Name, int Claims)> names)
    {
        var most = names.Select(name => name.Claims).DefaultIfEmpty().Max();
        var wanted = names.Where(name => name.Claims * 2 > most).Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var shown = string.Join(", ", wanted.Take(NamesShown));
        return wanted.Count > NamesShown ? $"{shown} and {wanted.Count - NamesShown} more" : shown;
    }
}
