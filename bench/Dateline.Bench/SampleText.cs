using System.Globalization;
using System.Text;

namespace Dateline.Bench;

/// <summary>Running text of any length to measure speed on: news sentences of our own whose names and figures change.</summary>
internal static class SampleText
{
    private static readonly string[] Sentences =
    [
        "Rebels captured the border town of {0} on Tuesday after {1} days of fighting, the ministry said.",
        "Two soldiers were killed and {1} others wounded when a convoy hit a mine near {0}.",
        "\"We will not negotiate while our cities are shelled,\" Gen. {2} told reporters in the capital.",
        "The U.N.-backed government denied that its forces had withdrawn from the airport of {0}.",
        "According to residents, jets believed to be foreign struck a market in the city's north at about {1} a.m.",
        "{2}, a spokesman for the coalition, said the strike had destroyed {1} armored vehicles and a depot.",
        "It was not immediately clear who fired the rockets that landed in {0}, where thousands of refugees live.",
    ];

    private static readonly string[] Starts = ["Al-", "Bel", "Kor", "Mar", "Tam", "Sha", "Dor", "Zel", "Ghar", "Nou", "Has", "Per"];

    private static readonly string[] Ends = ["dana", "mira", "zun", "tesh", "lova", "qar", "bani", "vik", "rum", "sol"];

    /// <summary>A text of at least as many words.</summary>
    public static string OfWords(int words)
    {
        var text = new StringBuilder();
        for (int i = 0, written = 0; written < words; i++)
        {
            var sentence = string.Format(CultureInfo.InvariantCulture, Sentences[i % Sentences.Length], Name(i), 2 + (i * 7 % 40), Name(3 * i) + " " + Name(5 * i + 1));
            text.Append(sentence).Append(i % 5 == 4 ? "\n\n" : " ");
            written += 19;
        }

        return text.ToString();
    }

    private static string Name(int i) => Starts[i * 5 % Starts.Length] + Ends[i * 3 % Ends.Length];
}
