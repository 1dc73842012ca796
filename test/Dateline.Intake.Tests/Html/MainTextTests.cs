namespace Dateline.Intake.Tests.Html;

/// <summary>No words of a report get lost in silence, however its page is built.</summary>
public class MainTextTests
{
    private const string Long = "Soldiers of the second brigade held the bridge until the evening, when boats brought the last families across the river and the shelling stopped.";
    private const string Other = "A nurse at the field clinic said that eleven people had been treated for burns and that the road to the north was still closed to ambulances.";

    [Fact]
    public void Read_ShortLeadBesideTheBody_KeepsTheLead() =>
        Of($"<h1>Bridge held</h1><p>Two boats sank.</p><div><p>{Long}</p><p>{Other}</p></div>").ShouldBe($"Two boats sank.\n\n{Long}\n\n{Other}");

    [Fact]
    public void Read_LeadInItsOwnContainer_KeepsTheLead() =>
        Of($"<div><h1>Bridge held</h1><div class=\"intro\"><p>Two boats sank near the bridge on Monday.</p></div><div class=\"text\"><p>{Long}</p><p>{Other}</p></div></div>")
            .ShouldBe($"Two boats sank near the bridge on Monday.\n\n{Long}\n\n{Other}");

    [Fact]
    public void Read_LeadBesideTheArticleBody_KeepsTheLead() =>
        Of($"<article><h1>Bridge held</h1><p>Two boats sank near the bridge on Monday.</p><div itemprop=\"articleBody\"><p>{Long}</p><p>{Other}</p></div></article>")
            .ShouldBe($"Two boats sank near the bridge on Monday.\n\n{Long}\n\n{Other}");

    [Fact]
    public void Read_LiveBlog_KeepsEveryEntry() =>
        Of($"<main><h1>Bridge held</h1><article><h3>18:05</h3><p>{Long}</p><p>{Other}</p></article><article><h3>17:40</h3><p>Two boats sank.</p></article><article><h3>16:10</h3><p>Shots were heard.</p></article></main>")
            .ShouldContain("Two boats sank.\n\n16:10\n\nShots were heard.");

    [Fact]
    public void Read_LiveBlogOfContainers_KeepsTheFirstEntry() =>
        Of($"<h1>Bridge held</h1><div><div><p>Two boats sank.</p></div><div><p>{Long}</p></div><div><p>{Other}</p></div></div>").ShouldStartWith("Two boats sank.");

    [Fact]
    public void Read_OnlyShortParagraphs_KeepsThemAll() => Of("<h1>Bridge held</h1><p>Two boats sank.</p><p>Shots were heard.</p><p>No one was hurt</p>")
        .ShouldBe("Two boats sank.\n\nShots were heard.\n\nNo one was hurt");

    [Fact]
    public void Read_BannerAndNavigation_AreLeftOut() =>
        Of($"<div class=\"cookie-banner\"><p>We use cookies to make this page better for you and for our partners, who thank you.</p></div><nav><p>All the news of the day, every day.</p></nav><div><h1>Bridge held</h1><p>Two boats sank.</p><p>{Long}</p><p>{Other}</p></div>")
            .ShouldBe($"Two boats sank.\n\n{Long}\n\n{Other}");

    [Fact]
    public void Read_RunningTextLeftOut_IsNoted()
    {
        var captured = Reading.One($"<html><body><div><h1>Bridge held</h1><p>{Long}</p><p>{Other}</p><p>{Long}</p></div><div><p>Readers write to us about the weather, the harvest and whatever else there is.</p></div></body></html>");

        captured.Document.Text.ShouldNotContain("harvest");
        captured.Notes.ShouldHaveSingleItem().ShouldContain("“Readers write to us");
    }

    private static string Of(string body) => Reading.One($"<html><head><title>Bridge held</title></head><body>{body}</body></html>").Document.Text;
}
