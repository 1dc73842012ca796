using System.Text.RegularExpressions;

namespace Dateline.Tests.Architecture;

/// <summary>The text core knows language, not war: what conflict words mean is knowledge, in data/, read one layer up.</summary>
public sealed class TextVocabularyTests
{
    private static readonly Regex Conflict = new(
        @"\b(air ?strikes?|artillery|mortars?|militias?|mercenar(y|ies)|insurgents?|rebels?|cease-?fires?|truces?|embargo(es)?|casualt(y|ies)|"
        + @"hostages?|sieges?|warlords?|putschists?|terrorists?|genocide|shelling|bombings?|gunm[ae]n|theatres?|libya\w*|syria\w*|tripoli)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [Fact]
    public void TextCore_Code_HoldsNoConflictVocabulary() =>
        Repository.Sources(Path.Combine("src", "Dateline.Text"))
            .SelectMany(file => Repository.Code(file).Where(row => Conflict.IsMatch(row.Line))
                .Select(row => $"{Path.GetRelativePath(Repository.Root, file)}({row.Number}): {row.Line.Trim()}"))
            .ShouldBeEmpty();
}
