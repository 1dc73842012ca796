namespace Dateline.Text.Training;

/// <summary>Rewrites training sentences as headlines, capitals-only wires and careless typing would print them.</summary>
internal static class CaseNoise
{
    /// <summary>The sentence as it is, or now and then a copy in other case.</summary>
    public static string[] Apply(string[] forms, TrainingRandom random, float share)
    {
        var draw = random.NextFloat();
        if (draw >= share)
        {
            return forms;
        }

        return (draw / share) switch
        {
            < 0.5f => Array.ConvertAll(forms, f => f.ToUpperInvariant()),
            < 0.8f => Array.ConvertAll(forms, TitleWord),
            _ => Array.ConvertAll(forms, f => f.ToLowerInvariant()),
        };
    }

    private static string TitleWord(string form) =>
        form.Length < 4 && form is "a" or "an" or "the" or "of" or "in" or "on" or "at" or "to" or "for" or "and" or "or" or "by" or "as" or "n't" or "'s"
            ? form
            : char.ToUpperInvariant(form[0]) + form[1..];
}
