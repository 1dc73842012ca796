using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Tests.Knowledge;

/// <summary>What countries.yaml, organisations.yaml, regimes.yaml and the theatres promise to every reader of them.</summary>
public sealed class WorldKnowledgeTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load();

    [Fact]
    public void Countries_AllOfIso3166AndKosovo_Described() =>
        Knowledge.Countries.Keys.Count(code => code is not ("SU" or "YU" or "CS" or "DD" or "YD" or "VD")).ShouldBe(250);

    [Theory]
    [InlineData("countries/us-africom", "countries/us-military")]
    [InlineData("countries/us-military", "countries/US")]
    [InlineData("countries/ru-air-force", "countries/ru-military")]
    [InlineData("organisations/un-security-council", "organisations/united-nations")]
    [InlineData("libya/gna-forces", "libya/gna")]
    public void PartOf_BodyOfAState_LeadsUpwards(string body, string whole) =>
        Knowledge.Actors[body].PartOf.ShouldContain(link => link.Actor == whole);

    [Fact]
    public void States_ThatAreNoMore_HaveALastDay() =>
        Knowledge.Actors["countries/SU"].To.ShouldBe(new DateOnly(1991, 12, 26));

    [Fact]
    public void Theatres_EachOfThem_HasActorsAndAtLeastFortyPlaces()
    {
        foreach (var theatre in Knowledge.Theatres.Keys)
        {
            Knowledge.Actors.Keys.Count(id => id.StartsWith(theatre + "/", StringComparison.Ordinal)).ShouldBeGreaterThan(11, theatre);
            Knowledge.Places.Keys.Count(id => id.StartsWith(theatre + "/", StringComparison.Ordinal)).ShouldBeGreaterThan(39, theatre);
        }
    }

    [Fact]
    public void Places_OfTheatres_HaveCoordinatesAndAKnownCountry()
    {
        foreach (var place in Knowledge.Places.Values)
        {
            place.Latitude.ShouldNotBeNull(place.Id);
            place.Longitude.ShouldNotBeNull(place.Id);
            if (place.Country is null)
            {
                // A continent or a sea.
                place.Id.ShouldStartWith("regions/");
            }
            else
            {
                Knowledge.Countries.Keys.ShouldContain(place.Country, place.Id);
            }

            if (place.In is { } container)
            {
                Knowledge.Places.Keys.ShouldContain(container, place.Id);
            }
        }
    }

    [Fact]
    public void Actors_Periods_DoNotEndBeforeTheyBegin()
    {
        foreach (var actor in Knowledge.Actors.Values)
        {
            (actor.From <= actor.To).ShouldBe(actor.From is not null && actor.To is not null, actor.Id);
            foreach (var link in actor.PartOf.Concat(actor.Leads).Concat(actor.Allies).Concat(actor.Opponents))
            {
                (link.From > link.To).ShouldBeFalse($"{actor.Id} → {link.Actor}");
            }

            foreach (var office in actor.Offices)
            {
                (office.From > office.To).ShouldBeFalse($"{actor.Id}: {office.Title}");
            }
        }
    }

    [Fact]
    public void Actors_WhatTheyLeadAndBelongTo_IsNotThemselves()
    {
        foreach (var actor in Knowledge.Actors.Values)
        {
            actor.PartOf.Concat(actor.Leads).Select(link => link.Actor).ShouldNotContain(actor.Id);
        }
    }

    [Fact]
    public void Actors_OfKindPerson_LeadNothingThatIsAPerson()
    {
        foreach (var link in Knowledge.Actors.Values.SelectMany(actor => actor.Leads))
        {
            Knowledge.Actors[link.Actor].Kind.ShouldNotBe(ActorKind.Person, link.Actor);
        }
    }

    [Fact]
    public void Regimes_EachOfThem_BindsSomebody()
    {
        Knowledge.Regimes.Select(regime => regime.Id).ShouldBeUnique();
        foreach (var regime in Knowledge.Regimes)
        {
            (regime.Target is not null || regime.Actors.Count > 0).ShouldBeTrue(regime.Id);
            (regime.To < regime.From).ShouldBeFalse(regime.Id);
            if (regime.Target is { } target)
            {
                Knowledge.Countries.Keys.ShouldContain(target, regime.Id);
            }
        }
    }

    [Fact]
    public void Regimes_LibyaInMay2020_IsUnderTheEmbargoOfTheUnitedNations() =>
        Knowledge.Regimes.Where(regime => regime.Target == "LY" && regime.From <= new DateOnly(2020, 5, 26) && (regime.To ?? DateOnly.MaxValue) >= new DateOnly(2020, 5, 26))
            .Select(regime => regime.Id).ShouldContain("un-libya");
}
