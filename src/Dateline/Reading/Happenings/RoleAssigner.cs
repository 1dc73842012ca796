using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Turns the arguments of a trigger into the roles and places of its event, as its frame says.</summary>
internal sealed class RoleAssigner(ReadingState state)
{
    private const ArgumentClass ThingClasses = ArgumentClass.Weapon | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship | ArgumentClass.Ammunition
        | ArgumentClass.Aid | ArgumentClass.Money | ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Embargo | ArgumentClass.Agreement;

    private const ArgumentClass Platforms = ArgumentClass.Aircraft | ArgumentClass.Vehicle | ArgumentClass.Ship | ArgumentClass.Weapon;

    private readonly ParseTree _tree = state.Tree;
    private readonly Members _members = new(state);
    private readonly MachineOwners _machines = new(state);
    private readonly SceneNames _scenes = new(state);

    public void Fill(Predicate predicate, Frame frame, Slots slots)
    {
        foreach (var (slot, roles) in frame.Roles)
        {
            foreach (var filler in slots[slot])
            {
                Assign(predicate, roles, filler, slot);
            }
        }

        // "The Sudan clashes", "a Somalia hotel siege".
        foreach (var scene in frame.Roles.ContainsKey("modifier") ? [] : slots["modifier"])
        {
            _scenes.Take(predicate, scene);
        }

        // "Fired a rifle at the guards": of two that are hit the weapon is what they are hit with.
        if (state.Knowledge.Kinds[predicate.Kind].Family == "attack" && predicate.Of(Role.Patient).Count() > 1)
        {
            foreach (var weapon in predicate.Of(Role.Patient).Where(IsShot).ToList())
            {
                predicate.Roles.Remove((Role.Patient, weapon));
                predicate.AddRole(Role.Items, weapon);
            }
        }

        // "Withdrew from the town": what the phrase's preposition governs is in two slots, and a place is nobody.
        predicate.Roles.RemoveAll(role => role.Role is Role.Patient or Role.Items && role.Filler is { Place: not null, Entity: null } place && (place.IsName || role.Role == Role.Items)
            && predicate.Places.Exists(known => known.Filler == place));
    }

    public void FillFromLightVerb(Predicate predicate, Frame light, Frame noun, Slots slots)
    {
        // "Ended the regime's attacks": they stay the regime's.
        var hasDoer = predicate.Of(Role.Agent).Any();
        foreach (var (slot, roles) in light.Roles)
        {
            if (hasDoer && roles is [FrameRole.Agent])
            {
                continue;
            }

            // "No group has claimed responsibility for the attack": nobody did it by that.
            // "A series of raids began" tells of no doer; "officers who ordered the raid" does.
            foreach (var filler in slots[slot].Where(filler => filler.Head != predicate.Trigger && (!_tree.IsUnder(predicate.Trigger, filler.Head) || _tree.IsUnder(predicate.LightVerb, filler.Head)) && !_tree.HasWord(filler.Head, "no") && !(roles is [FrameRole.Patient] && IsShot(filler))))
            {
                Assign(predicate, roles, slot == "subject" && roles is [FrameRole.Agent] && !state.Knowledge.Kinds[predicate.Kind].IsSpeech ? Principal(filler) : filler, slot);
            }
        }

        foreach (var (slot, roles) in noun.Roles)
        {
            if (slot is "possessor" or "modifier" or "of" or "by" || light.Roles.ContainsKey(slot))
            {
                continue;
            }

            foreach (var filler in slots[slot].Where(filler => filler.Head != predicate.Trigger))
            {
                Assign(predicate, roles, filler, slot);
            }
        }
    }

    // "A spokesman for the front claimed responsibility for the raid": the front raided.
    private Nominal Principal(Nominal speaker)
    {
        if (speaker.IsName || !(state.Words[speaker.Head] ?? []).Any(word => word is Title { Class: "spokesperson" }))
        {
            return speaker;
        }

        foreach (var child in _tree.Children(speaker.Head))
        {
            if (_tree.Relation(child) is "nmod" or "compound" && (child < speaker.Head || _tree.Preposition(child) is "for" or "of") && state.Nominals[child] is { Entity: not null } body)
            {
                return body;
            }
        }

        return speaker;
    }

    private void Assign(Predicate predicate, FrameRole[] roles, Nominal filler, string slot)
    {
        // "A pre-dawn raid": the word before the noun is nobody and nothing.
        if (slot == "modifier" && filler is { Class: ArgumentClass.Nothing, Entity: null, Place: null, IsName: false } || _tree.Form(filler.Head)[^1] == '-')
        {
            return;
        }

        if (slot == "modifier" && Array.Exists(roles, role => role is FrameRole.Agent or FrameRole.Both || (role == FrameRole.Patient && filler.Entity is { Kind: ActorKind.State })) && _scenes.Take(predicate, filler))
        {
            return;
        }

        // "It was the second attack in a month": what is spoken of is the attack itself.
        if (slot == "subject" && predicate.Frame.WordClass == FrameWordClass.Noun && state.Pronoun(filler.Head) is PronounSort.Thing or PronounSort.Pointed && _tree.Has(predicate.Trigger, "cop") && _tree.Tag(filler.Head) == UniversalTag.Pron)
        {
            return;
        }

        // "It is unclear who carried out the attack": nobody is told.
        if (state.Text.PennTags[filler.Head] == "WP" && filler is { Entity: null, IsName: false } && _tree.FormIs(filler.Head, "who"))
        {
            return;
        }

        if (filler.Seat is not null && Array.Exists(roles, IsPlaceRole))
        {
            state.MoveToSeat(filler);
        }

        // "Warplanes struck the camp": what strikes by itself, with nobody named behind it, is the attacker.
        if (slot == "subject" && (filler.Class & Platforms) != 0 && (filler.Class & ArgumentClass.Ammunition) == 0 && state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "harm" or "destruction" && roles.Contains(FrameRole.Agent))
        {
            predicate.AddRole(Role.Agent, _machines.OwnerOf(filler)?.Entity is { } owner ? filler.InHandsOf(owner) : filler);
        }

        // "Libyan tanks crossed the river": and so did Libya.
        if (slot == "subject" && (filler.Class & Platforms) != 0 && (filler.Class & ArgumentClass.Ammunition) == 0 && filler.Entity is null && state.Knowledge.Kinds[predicate.Kind].Family is "fighting" or "control" or "movement" or "withdrawal"
            && predicate.Frame.WordClass == FrameWordClass.Verb && !_tree.IsPassive(predicate.Trigger) && _machines.OwnerOf(filler)?.Entity is { } mover)
        {
            predicate.AddRole(Role.Agent, filler.InHandsOf(mover));
        }

        // "Moldovan missiles struck the port": whose they are.
        // "Moldovan fire killed nine": and who fired.
        if (slot == "subject" && ((filler.Class & ArgumentClass.Ammunition) != 0 || _tree.Lemma(filler.Head) == "fire") && filler.Entity is null && state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "harm" or "destruction")
        {
            if (_machines.OwnerOf(filler) is { } owner)
            {
                predicate.AddRole(Role.Agent, owner);
            }
        }

        // "Was killed by a bomb", "a grenade wounded two": bombs and bullets do nothing by themselves, somebody does it with them.
        if (slot == "subject" && IsShot(filler) && state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "harm" or "destruction" && !roles.Contains(FrameRole.Items) && !roles.Contains(FrameRole.Patient))
        {
            predicate.AddRole(Role.Items, filler);
            return;
        }

        // "Attacked a school in the town": the school is what they attacked, and the town is where.
        if (IsTargetSlot(predicate, slot) && roles.Contains(FrameRole.Patient) && Array.Exists(roles, IsPlaceRole) && IsNamelessTarget(filler))
        {
            predicate.AddRole(Role.Patient, filler);
        }

        foreach (var role in roles)
        {
            // "Were ambushed on the road": of a passive the subject is the target, and what stands behind "on" is only where.
            var isOnlyWhere = role == FrameRole.Patient && !IsThrown(predicate) && filler.IsPlaceLike && Array.Exists(roles, IsPlaceRole) && _tree.Has(predicate.Trigger, "nsubj:pass") && slot != "subject"
                && !(filler.Entity is not null && _tree.Relation(filler.Head) == "nsubj");
            isOnlyWhere |= role == FrameRole.Patient && IsBesideObject(predicate, filler, slot) && Array.Exists(roles, IsPlaceRole);
            if (isOnlyWhere || (!Fits(role, filler, isOnlyChoice: roles.Length == 1) && !IsBodyThatSpeaks(predicate, role, filler, slot)))
            {
                continue;
            }

            // "Traffickers smuggle rifles from Libya": with a doer told, the country is where they come from.
            if (role == FrameRole.Agent && filler.Place is not null && slot != "subject" && Array.Exists(roles, IsPlaceRole) && predicate.Of(Role.Agent).Any())
            {
                continue;
            }

            switch (role)
            {
                case FrameRole.Agent or FrameRole.Both:
                    predicate.AddRole(Role.Agent, filler);
                    break;
                case FrameRole.Patient:
                    predicate.AddRole(Role.Patient, filler);
                    foreach (var member in _members.Of(filler).Concat(_members.Things(filler)))
                    {
                        predicate.AddRole(Role.Patient, member);
                    }

                    break;
                case FrameRole.Recipient:
                    predicate.AddRole(Role.Recipient, filler);
                    break;
                case FrameRole.Items:
                    predicate.AddRole(Role.Items, filler);
                    break;
                case FrameRole.At:
                    predicate.AddPlace(PlaceRole.At, filler);
                    break;
                case FrameRole.Origin:
                    predicate.AddPlace(PlaceRole.Origin, filler);
                    break;
                case FrameRole.Destination:
                    predicate.AddPlace(PlaceRole.Destination, filler);
                    break;
                default:
                    predicate.AddPlace(PlaceRole.Via, filler);
                    break;
            }

            return;
        }
    }

    private static bool IsShot(Nominal filler) => filler.Entity is null && (filler.Class & (ArgumentClass.Weapon | ArgumentClass.Ammunition)) != 0
        && (filler.Class & (ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship | ArgumentClass.Person | ArgumentClass.Building)) == 0;

    // "Shelled the market, on the road to the mine": with a target told, a place of nobody's, or one behind a comma, is where it stands.
    private bool IsBesideObject(Predicate predicate, Nominal filler, string slot) =>
        slot is not ("subject" or "object" or "second-object" or "possessor" or "modifier") && predicate.Frame.WordClass == FrameWordClass.Verb && !IsThrown(predicate) && filler is { Entity: null } && filler.IsPlaceLike
        && predicate.Of(Role.Patient).Any(told => told != filler && ((_tree.Relation(told.Head) == "obj" && _tree.Head(told.Head) == predicate.Trigger) || IsBehindComma(filler)));

    private bool IsBehindComma(Nominal filler) => _tree.Subtree(filler.Head).First is > 0 and var first && (_tree.FormIs(first, ",") || _tree.FormIs(first - 1, ","));

    // "The Ombudsman's Office warned": buildings give no warnings.
    private bool IsBodyThatSpeaks(Predicate predicate, FrameRole role, Nominal filler, string slot) =>
        role == FrameRole.Agent && slot == "subject" && state.Knowledge.Kinds[predicate.Kind].IsSpeech && filler.Place is null && _tree.Tag(filler.Head) == UniversalTag.Propn;

    private static bool IsPlaceRole(FrameRole role) => role is FrameRole.At or FrameRole.Origin or FrameRole.Destination or FrameRole.Via;

    private static bool IsTargetSlot(Predicate predicate, string slot) =>
        slot == "object" || (predicate.Frame.WordClass == FrameWordClass.Noun && slot is "on" or "of" or "against") || (IsThrown(predicate) && slot is "at" or "on" or "into" or "against");

    // "Threw a grenade at the house", "a bomb was thrown at the house": the object is the means, and the target stands behind.
    private static bool IsThrown(Predicate predicate) => predicate.Frame.WordClass == FrameWordClass.Verb && (predicate.Frame.Roles.TryGetValue("object", out var thrown) ? thrown is [FrameRole.Items] : predicate.Frame.Others.Length > 0 && predicate.Frame.Roles.ContainsKey("at"));

    private bool IsNamelessTarget(Nominal filler) =>
        !filler.IsName && state.NameOf[filler.Head] is null && filler.Entity is null
        && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(filler.Head), out var reach) && reach is PlaceReach.Facility or PlaceReach.Position;

    private bool Fits(FrameRole role, Nominal filler, bool isOnlyChoice)
    {
        if (filler.IsTime)
        {
            return false;
        }

        var @class = FrameMatcher.ClassOf(filler);
        var isActor = filler.Entity is not null || (@class & (ArgumentClass.Actor | ArgumentClass.Person | ArgumentClass.Force)) != 0;
        return role switch
        {
            FrameRole.At or FrameRole.Origin or FrameRole.Destination or FrameRole.Via => filler.IsPlaceLike && !IsPureActor(filler),
            // "The town is in our hands": the speaker's.
            FrameRole.Agent or FrameRole.Both => isActor || IsCrowd(filler, @class) || (state.Text.PennTags[filler.Head] == "PRP$" && state.Pronoun(filler.Head) is PronounSort.Speaker or PronounSort.Speakers) || (_tree.Tag(filler.Head) == UniversalTag.Propn && filler.Place is null && (@class & ThingClasses) == 0),
            // "Apartment bombings": what stands is hit, and nobody hits with it.
            FrameRole.Items => ((@class & ThingClasses) != 0 && (isOnlyChoice || (@class & (ArgumentClass.Building | ArgumentClass.Infrastructure)) == 0)) || (!isActor && filler.Place is null && isOnlyChoice && _tree.Tag(filler.Head) != UniversalTag.Pron),
            _ => isActor || filler.Place is null || isOnlyChoice,
        };
    }

    // "700,000 have crossed the border", "thousands fled": people, where nothing else is counted.
    private bool IsCrowd(Nominal filler, ArgumentClass @class) =>
        filler.Head == filler.End - 1 && (@class & ArgumentClass.Number) != 0 && (_tree.Tag(filler.Head) == UniversalTag.Num || (@class == ArgumentClass.Number && state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(filler.Head))));

    // "the army" is nowhere, although "army base" is a place.
    private static bool IsPureActor(Nominal filler) => filler.Place is null && filler.Entity is not null;
}
