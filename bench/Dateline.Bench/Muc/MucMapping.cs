using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// A reading in the form of MUC-4. Agents fill PerpInd when they are people, PerpOrg when they are bodies, and both when a body's people are described ("guerrillas of the
/// Front"); patients who are named people fill Victim, things and buildings hit fill Target; weapons among the items and patients or in the words of the event fill Weapon. An entity is given by one
/// string that stands in the text. Embassies, companies and other bodies that are hit are targets; whose death a report with an incident tells of is a victim; and where nameless rebels did it, the
/// rebel body that the report names most is behind them.
/// </summary>
internal sealed class MucMapping(KnowledgeBase knowledge)
{
    /// <summary>The dateline and about three lines.</summary>
    private const int EndOfLead = 600;

    private readonly WordSorts _words = new(knowledge);

    public MucAnswer Of(DocumentReading reading)
    {
        var found = Enum.GetValues<MucRole>().ToDictionary(role => role, role => new MucFillers(role));
        var naming = new MucNaming(reading, _words);
        var responsibility = new MucResponsibility(reading, naming);
        var groups = Groups(reading);
        foreach (var (role, text) in groups.SelectMany(group => group.Claims).SelectMany(claim => Fillers(claim, naming)).Where(filler => filler.Role != MucRole.Target || !(MucPhrases.IsMilitary(filler.Text) || MucNaming.IsPronoun(filler.Text))))
        {
            found[role].Add(text);
        }

        if (groups.Count > 0)
        {
            foreach (var role in reading.Claims.Where(MucKinds.IsDeath).SelectMany(claim => claim.Event.Roles).Where(role => role.Role == Role.Patient))
            {
                if (naming.ActorOf(role) is { } dead && naming.NameOfPerson(dead) is { } name)
                {
                    found[MucRole.Victim].Add(name);
                }
            }

            foreach (var name in Arrested(reading, groups, naming).Where(name => !found[MucRole.Victim].Holds(name)))
            {
                found[MucRole.PerpInd].Add(name);
            }

            foreach (var freed in Freed(reading, groups, naming))
            {
                found[MucRole.Victim].Add(freed);
            }

            foreach (var (spoken, _) in responsibility.Spoken())
            {
                found[MucRole.PerpOrg].Add(spoken);
            }
        }

        if (found[MucRole.PerpOrg].IsEmpty && found[MucRole.PerpInd].Texts.Any(IsRebels) && RebelBody(reading, naming) is { } body)
        {
            found[MucRole.PerpOrg].Add(body);
        }

        var behindAll = groups.SelectMany(group => group.Claims).SelectMany(responsibility.Of).ToList();
        if (behindAll.Count == 0)
        {
            behindAll.AddRange(found[MucRole.PerpOrg].Texts.Select(name => (name, MucResponsibility.Fact)));
        }

        var builder = new MucIncidentBuilder(reading, knowledge, responsibility);
        return new MucAnswer(
            found.ToDictionary(pair => pair.Key, pair => pair.Value.Entities()),
            [.. from told in groups.FindAll(incident => incident.IsParticular(EndOfLead))
                let fillers = told.Claims.SelectMany(claim => Fillers(claim, naming).Where(filler => filler.Role != MucRole.Weapon).Select(filler => filler.Text).Concat(Described(claim))).Select(MucText.Normal).ToList()
                let isByOthers = told.Claims.SelectMany(claim => Fillers(claim, naming)).Any(filler => filler.Role == MucRole.PerpInd && !_words.Of(filler.Text).OfType<PersonNoun>().Any(noun => noun.Kind == ActorKind.Rebel))
                let incident = builder.Build(told.Type, [.. told.Claims], fillers, isByOthers ? [] : behindAll)
                where incident.Fillers.Count > 0
                select incident]);
    }

    // Who is arrested or tried beside the words that tell of an incident.
    private static IEnumerable<string> Arrested(DocumentReading reading, List<MucGroup> groups, MucNaming naming) =>
        reading.Claims.Where(claim => MucKinds.IsArrest(claim) && !MucKinds.IsByFighters(claim, reading) && groups.Exists(group => group.IsBeside(claim)))
            .SelectMany(claim => claim.Event.Roles).Where(role => role.Role == Role.Patient).Select(naming.ActorOf).OfType<Actor>().Select(naming.NameOfPerson).OfType<string>();

    // Whoever is let go or freed where people are told to have been taken was one of them.
    private static IEnumerable<string> Freed(DocumentReading reading, List<MucGroup> groups, MucNaming naming) => !groups.Exists(told => told.Type == MucKinds.Kidnapping) ? []
        : reading.Claims.Where(claim => claim.Event.Kind == "release" && !claim.Background && claim.Event.Status != Status.Negated)
            .SelectMany(claim => claim.Event.Roles).Where(role => role.Role == Role.Patient).Select(naming.ActorOf).OfType<Actor>().Select(naming.NameOfPerson).OfType<string>();

    // The incidents of a report: each claim goes to the last one that it can be about.
    private static List<MucGroup> Groups(DocumentReading reading)
    {
        var groups = new List<MucGroup>();
        foreach (var claim in reading.Claims.Where(claim => MucKinds.IsTold(claim, reading)))
        {
            if (MucKinds.TypeOf(claim) is not { } type)
            {
                continue;
            }

            var told = new MucToldClaim(claim, type, reading);
            var group = groups.FindLast(other => other.Takes(told));
            if (group is null)
            {
                groups.Add(group = new MucGroup(type));
            }

            group.Add(told);
        }

        AddReleases(reading, groups);
        return groups.Exists(group => group.IsParticular(EndOfLead)) ? groups : [];
    }

    // Who lets hostages go had taken them, where nobody else is told to have.
    private static void AddReleases(DocumentReading reading, List<MucGroup> groups)
    {
        foreach (var group in groups.Where(group => group.Type == MucKinds.Kidnapping && !group.Claims.Any(claim => claim.Event.Roles.Any(role => role.Role == Role.Agent))))
        {
            foreach (var release in reading.Claims.Where(claim => claim.Event.Kind == "release" && !claim.Background && MucKinds.IsByFighters(claim, reading)))
            {
                group.Add(new MucToldClaim(release, group.Type, reading));
            }
        }
    }

    // Who was hit, however told; bodies that fight are no victims of the scheme.
    private static IEnumerable<string> Described(Claim claim) => claim.Event.Roles.Where(role => role.Role == Role.Patient && !MucNaming.IsPronoun(role.Text)).Select(role => MucPhrases.WithoutDeterminers(role.Text));

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
                    if (naming.Person(role, claim.Event.Status == Status.Alleged) is { } person)
                    {
                        yield return (MucRole.PerpInd, person);
                    }

                    if (naming.Body(role) is { } body)
                    {
                        yield return (MucRole.PerpOrg, body);
                    }

                    break;
                case Role.Patient when actor is not null && IsSeatOf(actor) && MucKinds.HitsThings(claim) && !_words.IsForce(role.Text) && !MucPhrases.IsPower(role.Text):
                    yield return (MucRole.Target, naming.Thing(role.Text, role.Span));
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
                case Role.Patient when (IsThing(role.Text) || (MucPhrases.IsUnit(role.Text) && IsThing(naming.Thing(role.Text, role.Span)))) && !(claim.Event.Kind == "bombing" && MucPhrases.IsWay(role.Text)):
                    if (MucPhrases.Row(role.Text) is { Length: > 1 } row && (row.All(IsThing) || (!IsThing(row[0]) && role.Text.Contains(',', StringComparison.Ordinal))))
                    {
                        foreach (var part in row.Where(IsThing))
                        {
                            yield return (MucRole.Target, MucPhrases.WithoutDeterminers(part));
                        }

                        break;
                    }

                    var thing = naming.Thing(role.Text, role.Span);
                    yield return (MucRole.Target, thing);
                    foreach (var owner in MucPhrases.IsSomebodys(role.Text) ? naming.OwnersIn(role.Span, thing.Length + 4) : [])
                    {
                        yield return (MucRole.Victim, owner);
                    }

                    break;
                default:
                    break;
            }
        }

        var evidence = naming.Text[claim.Evidence.Start..claim.Evidence.End];
        if ((phrases.WeaponIn(claim.Event.Trigger.Text) ?? (claim.Event.Kind == "bombing" && !claim.Event.Roles.Any(role => phrases.IsWeapon(role.Text)) ? phrases.WeaponIn(evidence) : null)) is { } weapon)
        {
            yield return (MucRole.Weapon, weapon);
        }

        foreach (var place in claim.Event.Places.Where(place => MucKinds.HitsThings(claim) && place.Role == PlaceRole.At && _words.IsFacility(place.Text) && !MucPhrases.IsWay(place.Text)))
        {
            yield return (MucRole.Target, naming.Thing(place.Text, place.Span));
        }
    }

    private static bool IsSeatOf(Actor actor) => actor.Kind is ActorKind.Government or ActorKind.Business or ActorKind.Organisation or ActorKind.Media or ActorKind.Political or ActorKind.International or ActorKind.Unknown;

    private bool IsThing(string text) =>
        (_words.ClassOf(text) & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship)) != 0 || _words.IsFacility(text);
}
