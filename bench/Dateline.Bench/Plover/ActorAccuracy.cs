using System.Globalization;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Bench.Plover;

/// <summary>
/// The verb `accuracy actors FILE.jsonl [--errors]`: which country and which sector the reader gives to somebody described in a few words, against the cases
/// of a coder that looks actors up in Wikipedia. Each case is read as the subject of a sentence; the longest name or description that opens it is the answer.
/// </summary>
internal static class ActorAccuracy
{
    public static int Run(string[] arguments)
    {
        var path = arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine($"accuracy actors: '{path}' is no file; expected actor cases, one JSON object a line.");
            return 2;
        }

        var reader = ReportReader.Load();
        int countries = 0, rightCountries = 0, none = 0, rightNone = 0, sectors = 0, rightSectors = 0;
        foreach (var key in ActorCase.Read(File.ReadLines(path)))
        {
            var answer = Answer(reader, key);
            var country = answer?.Country;
            var isRight = key.Country is null || (country ?? "") == key.Country;
            if (key.Country is "")
            {
                (none, rightNone) = (none + 1, rightNone + (isRight ? 1 : 0));
            }
            else if (key.Country is not null)
            {
                (countries, rightCountries) = (countries + 1, rightCountries + (isRight ? 1 : 0));
            }

            if (key.Sector is not (null or ""))
            {
                var isRightSector = answer?.Sector == key.Sector;
                (sectors, rightSectors) = (sectors + 1, rightSectors + (isRightSector ? 1 : 0));
                isRight &= isRightSector;
            }

            if (!isRight && arguments.Contains("--errors"))
            {
                Console.WriteLine($"{key.Words}\tkey {key.Country}/{key.Sector}\tread {country}/{answer?.Sector}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"country  {rightCountries} of {countries} ({(double)rightCountries / Math.Max(1, countries):0.000})   left open where none is meant {rightNone} of {none}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sector   {rightSectors} of {sectors} ({(double)rightSectors / Math.Max(1, sectors):0.000})"));
        return 0;
    }

    private static PloverActor? Answer(ReportReader reader, ActorCase key)
    {
        var subject = char.ToUpperInvariant(key.Words[0]) + key.Words[1..];
        var text = $"{subject} said nothing.";
        var reading = reader.Read(new Document { Id = "sha256:bench", Text = text, Language = "en", Published = key.Day });
        var actor = reading.Actors.MaxBy(actor => actor.Mentions.Max(mention => mention.Span.Start == 0 ? mention.Span.End : -mention.Span.Start));
        return actor is null ? null : new PloverActor(PloverMapping.CountryOf(actor) ?? "", PloverMapping.SectorOf(actor.Kind));
    }
}
