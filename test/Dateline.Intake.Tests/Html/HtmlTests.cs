using System.Text;

namespace Dateline.Intake.Tests.Html;

public class HtmlTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Army enters the port | Harbour Gazette</title>
        <meta property="og:site_name" content="Harbour Gazette">
        <meta property="og:title" content="Army enters the port">
        <meta property="article:published_time" content="2020-05-28T23:30:00-04:00">
        <script>var text = "The script says that the army left.";</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news, all of it in one place</a></li></ul></nav>
        <div class="page"><div class="article-body"><h1>Army enters the port</h1>
        <p>The army <b>entered</b> the
           port&nbsp;on Thursday, <a href="/x">residents</a> said, after a night of shelling that emptied the streets.</p>
        <figure><img src="x.png"><figcaption>A ship burns, said the photographer of the agency.</figcaption></figure>
        <div class="related-links"><p>Five things that you should know about the port and its long history.</p></div>
        <p>Its spokesman said that no civilians had been hurt. Two doctors at the hospital denied this and named four.</p>
        <h2>What comes next</h2>
        <p>Read more: <a href="/y">the story of the port</a></p>
        <ul><li>The talks go on.</li></ul>
        </div><aside><p>Subscribe to our newsletter for a daily digest of what the editors have chosen for you.</p></aside></div>
        <footer><p>Copyright by the publishers of this page, who reserve all rights that there are.</p></footer></body></html>
        """;

    [Fact]
    public void Read_NewsPage_GivesTheReportWithoutItsSurroundings()
    {
        var document = Reading.One(Page).Document;

        document.Text.ShouldBe(
            "The army entered the port on Thursday, residents said, after a night of shelling that emptied the streets.\n\n"
            + "Its spokesman said that no civilians had been hurt. Two doctors at the hospital denied this and named four.\n\n"
            + "What comes next\n\nThe talks go on.");
        document.Title.ShouldBe("Army enters the port");
        document.Publisher.ShouldBe("Harbour Gazette");
        document.Published.ShouldBe(new DateOnly(2020, 5, 28));
        document.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public void Read_NewsPage_KeepsTheOriginalBytes() => Reading.One(Page).OriginalBytes.ToArray().ShouldBe(Encoding.UTF8.GetBytes(Page));

    [Fact]
    public void Read_LinkedData_GivesDateAndPublisher()
    {
        var document = Reading.One($$$"""
            <html><head><title>Port quiet again - Desert Wire</title>
            <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": "2020-06-02T00:10:00+02:00",
            "publisher": {"@type": "Organization", "name": "Desert Wire"}}]}</script></head><body><p>{{{Reading.Report}}}</p></body></html>
            """).Document;

        document.Published.ShouldBe(new DateOnly(2020, 6, 2));
        document.Publisher.ShouldBe("Desert Wire");
        document.Title.ShouldBe("Port quiet again");
    }

    [Theory]
    [InlineData("<meta name=\"DC.date\" content=\"2020-05-28\">")]
    [InlineData("<meta name=\"date\" content=\"28 May 2020\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2020-05-28T10:00\">")]
    [InlineData("<time datetime=\"2020-05-28T10:00:00Z\">yesterday</time>")]
    [InlineData("<time datetime=\"2019-01-01\">old</time><time class=\"published\" datetime=\"2020-05-28\">new</time>")]
    public void Read_DateInAnyPlace_IsFound(string markup) =>
        Reading.One($"<html><head></head><body>{markup}<p>{Reading.Report}</p></body></html>").Document.Published.ShouldBe(new DateOnly(2020, 5, 28));

    [Fact]
    public void Read_ImpossibleDateOnThePage_IsLeftOutAndNoted()
    {
        var captured = Reading.One($"<html><meta name=date content=\"2020-02-30\"><p>{Reading.Report}</p></html>");

        captured.Document.Published.ShouldBeNull();
        captured.Notes.ShouldHaveSingleItem().ShouldContain("2020-02-30");
    }

    [Fact]
    public void Read_BreaksAsParagraphs_PartTheText() =>
        Reading.One($"<html><body><div>{Reading.Report}<br><br>The second paragraph<br>has two lines.</div></body></html>").Document.Text
            .ShouldBe(Reading.Report + "\n\nThe second paragraph\nhas two lines.");

    [Fact]
    public void Read_ShortPage_IsReadToo() => Reading.One("<p>The army said so.</p>").Document.Text.ShouldBe("The army said so.");

    [Fact]
    public void Read_PageThatNamesItsTextLikeClutter_IsReadAllTheSame() =>
        Reading.One($"<html><body><div class=\"widget\"><p>{Reading.Report}</p></div></body></html>").Document.Text.ShouldBe(Reading.Report);

    [Fact]
    public void Read_SeveralArticles_TakesTheOneThatIsMostOfThePage()
    {
        var text = Reading.One($"<body><article><p>{Reading.Report}</p><p>{Reading.Report}</p></article><article><p>Another story begins here, and goes on.</p></article></body>").Document.Text;

        text.ShouldBe(Reading.Report + "\n\n" + Reading.Report);
    }

    [Fact]
    public void Read_DeclaredEncoding_IsUsed()
    {
        var html = $"<html><head><meta charset=\"windows-1250\"></head><body><p>{Reading.Report} Łódź.</p></body></html>";

        Reading.One(CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(html)).Document.Text.ShouldEndWith("Łódź.");
    }

    [Fact]
    public void Read_PageThatAScriptFills_IsRefused() => Reading.Refused("<html><body><div id=root></div><script>run()</script></body></html>").Number.ShouldBe("DL0106");

    [Fact]
    public void Read_MoreElementsThanTheLimit_IsRefused() =>
        Reading.Refused("<html><body>" + string.Concat(Enumerable.Repeat("<b></b>", 2000)), limits: new IntakeLimits { MaxHtmlElements = 1000 }).Number.ShouldBe("DL0107");

    [Fact]
    public void Read_MoreHtmlThanTheLimit_IsRefused() =>
        Reading.Refused("<html><p>" + new string('a', 3000), limits: new IntakeLimits { MaxHtmlBytes = 2000 }).Number.ShouldBe("DL0103");
}
