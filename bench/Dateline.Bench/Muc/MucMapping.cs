using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// A reading in the form of MUC-4. Agents fill PerpInd when they are people, PerpOrg when they are named bodies, and both when a body's people are described ("guerrillas of the
/// Front"); patients who are named people fill Victim, things and buildings hit fill Target, weapons among the items fill Weapon. An entity is given by one string that stands in the text:
/// a name in its longest form without title, a description without article.
/// </summary>
internal sealed class MucMapping(KnowledgeBase knowledge)
{
    private readonly WordSorts _words = new(knowledge);

    public MucAnswer Of(DocumentReading reading)
    {
        var fillers = Enum.GetValues<MucRole>().ToDictionary(role => role, _ => new List<HashSet<string>>());
        var byType = new SortedDictionary<string, List<Claim>>(StringComparer.Ordinal);
        var naming = new MucNaming(reading, _words);
        var seen = new HashSet<(MucRole, string)>();
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
            foreach (var (role, key, text) in Fillers(claim, naming))
            {
                var normal = MucText.Normal(text);
                if (normal.Length > 0 && seen.Add((role, key)) && !fillers[role].Exists(other => other.Contains(normal)))
                {
                    fillers[role].Add([normal]);
                }
            }
        }

        var builder = new MucIncidentBuilder(reading, knowledge, naming);
        return new MucAnswer(fillers, [.. byType.Select(pair => builder.Build(pair.Key, pair.Value, pair.Value.SelectMany(claim => Fillers(claim, naming)).Select(filler => MucText.Normal(filler.Text))))]);
    }

    /// <summary>The fillers of one claim, each with what tells it from others of its role: the actor, or the words.</summary>
    private IEnumerable<(MucRole Role, string Key, string Text)> Fillers(Claim claim, MucNaming naming)
    {
        foreach (var role in claim.Event.Roles)
        {
            var actor = naming.ActorOf(role);
            switch (role.Role)
            {
                case Role.Agent:
                    if (naming.Person(role) is { } person)
                    {
                        yield return (MucRole.PerpInd, person, person);
                    }

                    if (naming.Body(role) is { } body)
                    {
                        yield return (MucRole.PerpOrg, actor!.Id, body);
                    }

                    break;
                case Role.Patient when actor is not null:
                    // The files hold the names of victims; who is only described ("a peasant") they leave to the templates.
                    if (naming.NameOfPerson(actor) is { } victim)
                    {
                        yield return (MucRole.Victim, actor.Id, victim);
                    }

                    break;
                case Role.Patient when IsThing(role.Text):
                    yield return (MucRole.Target, role.Text, role.Text);
                    break;
                case Role.Items when (_words.ClassOf(role.Text) & (ArgumentClass.Weapon | ArgumentClass.Ammunition)) != 0:
                    yield return (MucRole.Weapon, role.Text, role.Text);
                    break;
                default:
                    break;
            }
        }

        foreach (var place in claim.Event.Places.Where(place => place.Role == PlaceRole.At && _words.IsFacility(place.Text)))
        {
            yield return (MucRole.Target, place.Text, place.Text);
        }
    }

    private bool IsThing(string text) =>
        (_words.ClassOf(text) & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship)) != 0 || _words.IsFacility(text);
}
