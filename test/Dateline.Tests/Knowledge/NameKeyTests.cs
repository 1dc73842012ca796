using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

/// <summary>Which spellings meet and which must not. Precision matters as much as recall: two towns taken for one put an event in the wrong place.</summary>
public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Mişrātah", "Misratah")]
    [InlineData("Al Waţīyah", "al-Watiyah")]
    [InlineData("Al Waţīyah", "Watiyah")]
    [InlineData("Ra’s Lānūf", "Ras Lanuf")]
    [InlineData("Tarhūnah", "Tarhunah")]
    [InlineData("As Sawarikh", "as-Sawarikh")]
    [InlineData("as-Sawarikh", "Sawarikh")]
    [InlineData("Deir ez-Zor", "Deir al-Zor")]
    [InlineData("Salah al-Din", "Salah ad-Din")]
    [InlineData("‘Ayn Zārah", "Ayn Zarah")]
    [InlineData("Sana'a", "Sanaa")]
    [InlineData("Ṣanʿāʾ", "San'a")]
    [InlineData("N'Djamena", "Ndjamena")]
    [InlineData("São Paulo", "SAO PAULO")]
    [InlineData("Bogotá", "Bogota")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Şanlıurfa", "Sanliurfa")]
    [InlineData("St. Petersburg", "Saint Petersburg")]
    [InlineData("Ba‘qūbah", "Baqubah")]
    [InlineData("El Fasher", "Fasher")]
    [InlineData("Ash Shuwayrif", "al-Shuwayrif")]
    [InlineData("Port-au-Prince", "Port au Prince")]
    public void Of_SameNameInOtherDress_IsTheSameKey(string a, string b) => NameKey.Of(a).ShouldBe(NameKey.Of(b));

    [Theory]
    [InlineData("Misrata", "Misurata")]
    [InlineData("Mişrātah", "Misrata")]
    [InlineData("Mişrātah", "Misurata")]
    [InlineData("Tarhūnah", "Tarhuna")]
    [InlineData("Tarhuna", "Tarhouna")]
    [InlineData("Tarhūnah", "Tarhouna")]
    [InlineData("Bani Walid", "Beni Walid")]
    [InlineData("Bani Walid", "Bani Waleed")]
    [InlineData("Jufra", "Jufrah")]
    [InlineData("Jufra", "Joufra")]
    [InlineData("Ajdabiya", "Ajdabia")]
    [InlineData("Ajdabiya", "Ejdabiyah")]
    [InlineData("Zuwārah", "Zouara")]
    [InlineData("Zuwarah", "Zuara")]
    [InlineData("Zāwiyah", "Zawia")]
    [InlineData("Sabratha", "Şabrātah")]
    [InlineData("Gharyan", "Gharian")]
    [InlineData("Gharyan", "Garian")]
    [InlineData("Qasr bin Ghashir", "Gasr Ben Gashir")]
    [InlineData("Qatrun", "Gatroun")]
    [InlineData("Sabha", "Sebha")]
    [InlineData("Derna", "Darnah")]
    [InlineData("Yarmouk", "Yarmuk")]
    [InlineData("Hamza", "Hamzah")]
    [InlineData("Takbali", "Tekbali")]
    [InlineData("Mizda", "Mizdah")]
    [InlineData("Surman", "Sorman")]
    [InlineData("Benghazi", "Banghāzī")]
    [InlineData("Tubruq", "Tobruk")]
    [InlineData("Raqqa", "Ar Raqqah")]
    [InlineData("Raqqa", "Rakka")]
    [InlineData("Qusayr", "Al Quşayr")]
    [InlineData("Qusayr", "Qusair")]
    [InlineData("Idlib", "Idleb")]
    [InlineData("Hasakah", "Hassakeh")]
    [InlineData("Douma", "Duma")]
    [InlineData("Saraqib", "Saraqeb")]
    [InlineData("Palmyra", "Palmira")]
    [InlineData("Khan Sheikhoun", "Khan Shaykhun")]
    [InlineData("Karbala", "Kerbela")]
    [InlineData("Fallujah", "Falluja")]
    [InlineData("Ramadi", "Ar Ramādī")]
    [InlineData("Sulaymaniyah", "Sulaimaniya")]
    [InlineData("Qaraqosh", "Karakosh")]
    [InlineData("Marib", "Ma'reb")]
    [InlineData("Taiz", "Ta‘izz")]
    [InlineData("Hodeida", "Hodeidah")]
    [InlineData("Kunduz", "Qunduz")]
    [InlineData("Omdurman", "Umdurman")]
    [InlineData("Nyala", "Nyālā")]
    [InlineData("Nabatieh", "Nabatiyeh")]
    [InlineData("Qamishli", "Kamishly")]
    public void IsAlike_AnotherRomanisation_Meets(string a, string b)
    {
        NameSound.IsAlike(NameKey.Of(a), NameKey.Of(b)).ShouldBeTrue();
        NameSound.IsAlike(NameKey.Of(b), NameKey.Of(a)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Homs", "Khoms")]
    [InlineData("Hama", "Homs")]
    [InlineData("Sirte", "Surman")]
    [InlineData("Sabha", "Sabratha")]
    [InlineData("Tal Afar", "Tal Abyad")]
    [InlineData("Tripoli", "Tarhuna")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Iran", "Oran")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Mali", "Malawi")]
    [InlineData("Mali", "Mila")]
    [InlineData("Gao", "Goa")]
    [InlineData("Gaza", "Kaza")]
    [InlineData("Derna", "Adrano")]
    [InlineData("Derna", "Doorn")]
    [InlineData("Deraa", "Darayya")]
    [InlineData("Adana", "Dana")]
    [InlineData("Aden", "Dana")]
    [InlineData("Dara", "Adra")]
    [InlineData("Basra", "Bursa")]
    [InlineData("Beirut", "Berat")]
    [InlineData("Kut", "Gat")]
    [InlineData("Kars", "Gers")]
    [InlineData("Karbala", "Garbola")]
    [InlineData("Zawiya", "Zella")]
    [InlineData("Zintan", "Zaltan")]
    [InlineData("Nalut", "Nablus")]
    [InlineData("Mosul", "Mazul")]
    [InlineData("Hit", "Hat Yai")]
    [InlineData("Kabul", "Kabala")]
    [InlineData("Khost", "Host")]
    [InlineData("Goma", "Gamu")]
    [InlineData("Beni", "Bone")]
    [InlineData("Bria", "Bura")]
    [InlineData("Bor", "Bari")]
    [InlineData("Wau", "Wee")]
    [InlineData("Juba", "Jaba")]
    [InlineData("Sumy", "Sama")]
    [InlineData("Ghat", "Gata")]
    [InlineData("Cali", "Kala")]
    [InlineData("Lima", "Lama")]
    [InlineData("Peru", "Paris")]
    [InlineData("Chad", "Shada")]
    public void IsAlike_AnotherPlace_DoesNotMeet(string a, string b)
    {
        NameKey.Of(a).ShouldNotBe(NameKey.Of(b));
        NameSound.IsAlike(NameKey.Of(a), NameKey.Of(b)).ShouldBeFalse();
        NameSound.IsAlike(NameKey.Of(b), NameKey.Of(a)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("El Salvador", "elsalvador")]
    [InlineData("An Giang", "angiang")]
    [InlineData("Al", "al")]
    public void WriteSpelling_NameWithArticle_KeepsIt(string name, string expected)
    {
        Span<char> folded = stackalloc char[NameKey.BufferLength];
        Span<char> spelling = stackalloc char[NameKey.BufferLength];
        folded = folded[..NameKey.Fold(name, folded)];
        spelling[..NameKey.WriteSpelling(folded, spelling)].ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--- '")]
    [InlineData("الطويلة")]
    [InlineData("\uD800")]
    public void Of_AnyText_DoesNotThrow(string name) => NameKey.Of(name).Length.ShouldBeLessThanOrEqualTo(name.Length);

    [Fact]
    public void Of_TextLongerThanAnyName_IsCut() => NameKey.Of(new string('ß', 10_000)).Length.ShouldBe(2 * NameKey.MaxLength);
}
