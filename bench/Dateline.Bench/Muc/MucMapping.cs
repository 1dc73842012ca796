using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// A reading in the form of MUC-4. Agents fill PerpInd when they are people, PerpOrg when they are bodies, and both when a body's people are described ("guerrillas of the
/// Front"); patients who are named people fill Victim, things and buildings hit fill Target; weapons among the items and patients or in the words of the event fill Weapon. An entity is given by one
/// string that stands in the text. Of those who did it the two that most claims name are taken, for a report calls the same people by many nouns; and where nameless rebels did it, the
/// rebel body that the report names most is behind them.
/// </summary>
internal sealed class MucMapping(KnowledgeBase knowledge)
{
    private const int MostPerpetrators = 2;

    private readonly WordSorts _words = new(knowledge);

    public MucAnswer Of(DocumentReading reading)
    {
        var found = Enum.GetValues<MucRole>().ToDictionary(role => role, _ => new List<(string Text, int Count)>());
        var byType = new SortedDictionary<string, List<Claim>>(StringComparer.Ordinal);
        var naming = new MucNaming(reading, _words);
        var responsibility = new MucResponsibility(reading, naming);
        foreach (var claim in reading.Claims)
        {
            if (MucKinds.TypeOf(claim) is not { } type || !MucKinds.IsTold(claim, reading))
            {
                continue;
            }

            if (!byType.TryGetValue(type, out var claims))
            {
                byType.Add(type, claims = []);
            }

            claims.Add(claim);
            foreach (var (role, text) in Fillers(claim, naming))
            {
                Count(found[role], MucText.Normal(text));
            }
        }

        if (byType.Count > 0)
        {
            foreach (var (spoken, _) in responsibility.Spoken())
            {
                Count(found[MucRole.PerpOrg], MucText.Normal(spoken));
            }
        }

        if (found[MucRole.PerpOrg].Count == 0 && found[MucRole.PerpInd].Exists(people => IsRebels(people.Text)) && RebelBody(reading, naming) is { } body)
        {
            Count(found[MucRole.PerpOrg], MucText.Normal(body));
        }

        var builder = new MucIncidentBuilder(reading, knowledge, responsibility);
        return new MucAnswer(
            found.ToDictionary(pair => pair.Key, pair => Taken(pair.Key, pair.Value)),
            [.. byType.Select(pair => builder.Build(pair.Key, pair.Value, pair.Value.SelectMany(claim => Fillers(claim, naming)).Select(filler => MucText.Normal(filler.Text))))]);
    }

    private static List<HashSet<string>> Taken(MucRole role, List<(string Text, int Count)> found) =>
        [.. found.OrderByDescending(filler => filler.Count).Take(role is MucRole.PerpInd or MucRole.PerpOrg ? MostPerpetrators : found.Count).Select(filler => new HashSet<string>(StringComparer.Ordinal) { filler.Text })];

    private static void Count(List<(string Text, int Count)> fillers, string text)
    {
        var at = fillers.FindIndex(filler => filler.Text == text);
        if (at >= 0)
        {
            fillers[at] = (text, fillers[at].Count + 1);
        }
        else if (text.Length > 0)
        {
            fillers.Add((text, 1));
        }
    }

    private bool IsRebels(string people) => _words.Of(people).OfType<PersonNoun>().Any(noun => noun.Kind is ActorKind.Rebel or ActorKind.Unknown or ActorKind.Person && noun.Class != ArgumentClass.Actor);

    private static string? RebelBody(DocumentReading reading, MucNaming naming) => reading.Actors.Where(actor => actor.Kind is ActorKind.Rebel or ActorKind.Militia && actor.Knowledge is not null)
        .OrderByDescending(actor => actor.Mentions.Count).Select(naming.NameOfBody).FirstOrDefault(name => name is not null);

    /// <summary>The fillers of one claim.</summary>
    private IEnumerable<(MucRole Role, string Text)> Fillers(Claim claim, MucNaming naming)
    {
        var phrases = new MucPhrases(_words);
        foreach (var role in claim.Event.Roles)
        {
            var actor = naming.ActorOf(role);
            switch (role.Role)
            {
                case Role.Agent:
                    if (naming.Person(role) is { } person)
                    {
                        yield return (MucRole.PerpInd, person);
                    }

                    if (naming.Body(role) is { } body)
                    {
                        yield return (MucRole.PerpOrg, body);
                    }

                    break;
                case Role.Patient when actor is not null:
                    // The files hold the names of victims; who is only described ("a peasant") they leave to the templates.
                    if (naming.NameOfPerson(actor) is { } victim)
                    {
                        yield return (MucRole.Victim, victim);
                    }

                    break;
                case Role.Items or Role.Patient when phrases.IsWeapon(role.Text):
                    yield return (MucRole.Weapon, MucPhrases.WithoutDeterminers(role.Text));
                    break;
                case Role.Patient when IsThing(role.Text):
                    yield return (MucRole.Target, MucPhrases.WithoutDeterminers(MucPhrases.WithTail(role.Text, naming.Text, role.Span.End)));
                    break;
                default:
                    break;
            }
        }

        if (phrases.WeaponIn(claim.Event.Trigger.Text) is { } weapon)
        {
            yield return (MucRole.Weapon, weapon);
        }

        foreach (var place in claim.Event.Places.Where(place => place.Role == PlaceRole.At && _words.IsFacility(place.Text)))
        {
            yield return (MucRole.Target, MucPhrases.WithoutDeterminers(MucPhrases.WithTail(place.Text, naming.Text, place.Span.End)));
        }
    }

    private bool IsThing(string text) =>
        (_words.ClassOf(text) & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship)) != 0 || _words.IsFacility(text);
}
