using Dateline.Intake.Languages;

namespace Dateline.Intake.Tests.Languages;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("fr", "L'armée a annoncé lundi qu'elle avait pris la ville après deux jours de combats, mais un porte-parole des rebelles a démenti que ses hommes soient partis.")]
    [InlineData("es", "El ejército dijo el lunes que había tomado la ciudad tras dos días de combates, pero un portavoz de los rebeldes negó que se hubieran retirado.")]
    [InlineData("pt", "O exército disse na segunda-feira que tomou a cidade após dois dias de combates, mas um porta-voz dos rebeldes negou que eles tenham saído.")]
    [InlineData("it", "L'esercito ha detto lunedì che ha preso la città dopo due giorni di combattimenti, ma un portavoce dei ribelli ha negato che si siano ritirati.")]
    [InlineData("de", "Die Armee teilte am Montag mit, dass sie die Stadt nach zwei Tagen eingenommen hat, aber ein Sprecher der Rebellen bestritt, dass sie abgezogen sind.")]
    [InlineData("nl", "Het leger zei maandag dat het de stad na twee dagen van gevechten heeft ingenomen, maar een woordvoerder van de rebellen ontkende dat ze weg zijn.")]
    [InlineData("tr", "Ordu pazartesi günü iki gün süren çatışmalardan sonra kenti ele geçirdiğini söyledi, ama isyancıların bir sözcüsü bu haber için doğru değil dedi ve daha çok asker var.")]
    [InlineData("pl", "Wojsko podało w poniedziałek, że po dwóch dniach walk zajęło miasto, ale rzecznik rebeliantów zaprzeczył, że się wycofali i nie jest to prawda.")]
    [InlineData("cs", "Armáda v pondělí uvedla, že po dvou dnech bojů obsadila město, ale mluvčí povstalců popřel, že by se stáhli, a řekl, že to není pravda.")]
    [InlineData("ro", "Armata a anunțat luni că a cucerit orașul după două zile de lupte, dar un purtător de cuvânt al rebelilor a spus că nu este adevărat și că nu au plecat.")]
    [InlineData("sv", "Armén sade på måndagen att den har tagit staden efter två dagar av strider, men en talesman för rebellerna sade att det inte är sant och att de är kvar.")]
    [InlineData("fi", "Armeija sanoi maanantaina, että se on vallannut kaupungin kahden päivän taistelujen jälkeen, mutta kapinallisten puhuja sanoi, että he eivät ole lähteneet ja että tämä ei ole totta.")]
    [InlineData("hu", "A hadsereg hétfőn azt mondta, hogy két nap harc után elfoglalta a várost, de a lázadók szóvivője szerint ez nem igaz, és még nem is vonultak ki.")]
    [InlineData("id", "Tentara mengatakan pada hari Senin bahwa mereka telah merebut kota itu setelah dua hari pertempuran, tetapi juru bicara pemberontak mengatakan itu tidak benar dan mereka masih ada di sana.")]
    [InlineData("sw", "Jeshi lilisema Jumatatu kuwa limeteka mji huo baada ya siku mbili za mapigano, lakini msemaji wa waasi alisema kwamba hiyo si kweli na watu wake wako katika mji.")]
    [InlineData("so", "Ciidanka ayaa sheegay in ay qabsadeen magaalada kadib labo maalmood oo dagaal ah, laakiin afhayeenka ayaa sheegay in aanay run ahayn oo ay weli ku sugan yihiin.")]
    [InlineData("vi", "Quân đội cho biết họ đã chiếm được thành phố sau hai ngày giao tranh, nhưng người phát ngôn của quân nổi dậy nói rằng điều này không đúng và họ vẫn ở đó.")]
    [InlineData("ar", "قال الجيش يوم الاثنين إنه سيطر على المدينة بعد يومين من القتال")]
    [InlineData("fa", "ارتش روز دوشنبه گفت که پس از دو روز درگیری شهر را گرفته است")]
    [InlineData("ur", "فوج نے پیر کو کہا کہ اس نے دو دن کی لڑائی کے بعد شہر پر قبضہ کر لیا ہے")]
    [InlineData("he", "הצבא אמר ביום שני כי כבש את העיר לאחר יומיים של לחימה")]
    [InlineData("ru", "Армия заявила в понедельник, что взяла город после двух дней боёв")]
    [InlineData("uk", "Армія заявила в понеділок, що взяла місто після двох днів боїв")]
    [InlineData("el", "Ο στρατός είπε τη Δευτέρα ότι κατέλαβε την πόλη")]
    [InlineData("zh", "军队星期一表示,经过两天的战斗,他们占领了这座城市")]
    [InlineData("ja", "軍は月曜日、二日間の戦闘の後に町を占領したと発表した")]
    [InlineData("ko", "군은 월요일 이틀간의 전투 끝에 도시를 점령했다고 밝혔다")]
    [InlineData("am", "ሠራዊቱ ሰኞ ዕለት ከተማዋን መያዙን ተናገረ")]
    [InlineData("my", "စစ်တပ်က မြို့ကို သိမ်းပိုက်လိုက်ပြီဟု ပြောသည်")]
    [InlineData("hi", "सेना ने सोमवार को कहा कि उसने शहर पर कब्जा कर लिया है")]
    [InlineData("bn", "সেনাবাহিনী সোমবার বলেছে যে তারা শহরটি দখল করেছে")]
    [InlineData("th", "กองทัพกล่าวเมื่อวันจันทร์ว่าได้ยึดเมืองแล้ว")]
    [InlineData("ka", "არმიამ ორშაბათს განაცხადა, რომ ქალაქი აიღო")]
    [InlineData("hy", "Բանակը երկուշաբթի հայտարարեց, որ գրավել է քաղաքը")]
    public void Identify_AnotherLanguage_IsNamed(string code, string text) => LanguageIdentifier.Default.Identify(text).ShouldSatisfyAllConditions(
        guess => guess.Code.ShouldBe(code),
        guess => guess.Sure.ShouldBeTrue());

    [Theory]
    [InlineData("Army takes port")]
    [InlineData("AL-WATIYA FALLS")]
    [InlineData("THE ARMY SAID ON MONDAY THAT IT HAD TAKEN THE TOWN AFTER TWO DAYS OF FIGHTING.")]
    [InlineData("Haftar, Sarraj, al-Mismari, Gununu, Tripoli, Tarhuna, Sirte, Misrata, Bani Walid, Jufra, Brak al-Shati")]
    [InlineData("Present: Juan de la Cruz, Maria de los Angeles, Pedro del Rio; San Salvador, La Union, El Paraiso.")]
    [InlineData("14")]
    [InlineData("He said \"la ilaha illa Allah\", the army reported, and that the men of Ansar al-Din were in the city of Gao.")]
    public void Identify_EnglishThatSaysLittle_IsTakenForEnglish(string text) => LanguageIdentifier.Default.Identify(text).Code.ShouldBe("en");

    [Fact]
    public void Read_AnotherLanguage_IsRefusedByNameAndReadByForce()
    {
        const string french = "L'armée a annoncé lundi qu'elle avait pris la ville après deux jours de combats, mais un porte-parole des rebelles a démenti que ses hommes soient partis.";

        var refusal = Reading.Refused(french, "report.txt");
        var forced = Reading.One(System.Text.Encoding.UTF8.GetBytes(french), languages: LanguagePolicy.Any);

        refusal.Message.ShouldBe(
            "DL0105 report.txt: this looks like French (fr). Expected a report in English. Translate it, or read it anyway with --force; little will be found in it.");
        forced.Document.Language.ShouldBe("fr");
        forced.Document.Text.ShouldBe(french);
        forced.Notes.ShouldHaveSingleItem().ShouldContain("French");
    }
}
