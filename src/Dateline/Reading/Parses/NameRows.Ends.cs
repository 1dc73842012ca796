using Dateline.Text;

namespace Dateline.Reading;

/// <content>What stands behind a row: its verb, or its last item, which bears no name.</content>
internal sealed partial class NameRows
{
    private void JoinLast(int first, int last)
    {
        var verb = heads[last];
        if (relations[first] == "root" && heads[verb] == first)
        {
            (heads[verb], relations[verb]) = (-1, "root");
            (heads[first], relations[first]) = (last, "conj");
        }
        else if (IsLost(first))
        {
            (heads[first], relations[first]) = (last, "conj");
        }
    }

    /// <summary>The subject that ends a row without a name ("…; Luis Soto, a spokesman; and a driver were wounded"); −1 where none does.</summary>
    private int LastUnnamed(int end)
    {
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[end - 1]];
        var and = -1;
        for (var token = end; token < sentence.End && token - end < LongestApposition + LongestTitle; token++)
        {
            if (tags[token] is UniversalTag.Verb or UniversalTag.Aux)
            {
                var verb = tags[token] == UniversalTag.Aux ? heads[token] : token;
                var subject = verb < 0 ? -1 : tree.Child(verb, "nsubj:pass") is >= 0 and var befallen ? befallen : tree.Child(verb, "nsubj");
                return and >= 0 && subject > and && subject < token && tags[subject] is UniversalTag.Noun && tree.Subtree(subject).First > and - 1 ? subject : -1;
            }

            if (tree.FormIs(token, "and") && token > end && (tree.FormIs(token - 1, ";") || tree.FormIs(token - 1, ",")))
            {
                and = token;
            }
            else if (tree.Text.PennTags[token] is "WP" or "WDT" or "WRB" or "WP$" || tree.FormIs(token, ":"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The verb right behind a row, past what explains its last name; −1 where something else follows.</summary>
    private int VerbBehind(int end)
    {
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[end - 1]];
        for (var token = end; token < sentence.End && token - end < LongestApposition; token++)
        {
            if (tags[token] == UniversalTag.Aux)
            {
                return heads[token] > token && tags[heads[token]] == UniversalTag.Verb && (token == end || !IsWithin(end, token)) ? heads[token] : -1;
            }

            if (tags[token] == UniversalTag.Verb)
            {
                return tree.Text.PennTags[token] is "VBD" or "VBZ" or "VBP" && (token == end || tree.FormIs(token - 1, ",")) ? token : -1;
            }

            if (tree.FormIs(token, ";") || tree.Text.PennTags[token] is "WP" or "WDT" or "WRB" or "WP$" || (token == end && !tree.FormIs(token, ",") && tags[token] != UniversalTag.Adv))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Ana Prado, the mayor, was": what explains the name is closed by a comma.
    private bool IsWithin(int end, int verb) => tree.FormIs(end, ",") && !tree.FormIs(verb - 1, ",");
}
