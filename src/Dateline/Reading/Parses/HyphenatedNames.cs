using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Puts names with joined particles together again ("Abd al-Razik al-Nazuri", "es-Senusi"): parsers trained on everyday English cut them apart at the
/// hyphens, and lists of them into knots.
/// </summary>
internal sealed class HyphenatedNames(ParseTree tree, HashSet<string> particles, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>The names put together, as half-open ranges of tokens.</summary>
    public List<(int First, int End)> Run()
    {
        var names = new List<(int First, int End)>();
        foreach (var sentence in tree.Text.Sentences)
        {
            (int First, int End, int Root)? before = null;
            for (var token = sentence.First; token < sentence.End;)
            {
                var end = EndOf(token, sentence.End, out var hasParticle);
                if (end - token < 3 || !hasParticle)
                {
                    token = Math.Max(end, token + 1);
                    continue;
                }

                var root = Join(token, end);
                if (before is { } previous && IsList(previous.End, token) && (heads[root] >= sentence.First && heads[root] < token))
                {
                    heads[root] = previous.Root;
                    relations[root] = "conj";
                    before = (token, end, previous.Root);
                }
                else
                {
                    before = (token, end, root);
                }

                names.Add((token, end));
                token = end;
            }
        }

        return names;
    }

    /// <summary>Puts together the known names that the parser cut apart, and gives the verb after such a name its subject.</summary>
    public void JoinKnown(IEnumerable<(int First, int End)> known)
    {
        foreach (var (first, end) in known)
        {
            var tops = 0;
            for (var token = first; token < end; token++)
            {
                tops += heads[token] < first || heads[token] >= end ? 1 : 0;
            }

            var isVerb = Array.IndexOf(tags, UniversalTag.Verb, first, end - first) >= 0;
            if (tops < 2 && !isVerb)
            {
                continue;
            }

            var root = Join(first, end);
            if (heads[root] >= 0)
            {
                continue;
            }

            // "Human Rights Watch accused …": the name taken for the main clause, the verb for one beside it.
            foreach (var child in tree.Children(root))
            {
                if (child >= end && tags[child] == UniversalTag.Verb && tree.Relation(child) is "advcl" or "acl" or "parataxis" && !tree.Has(child, "nsubj"))
                {
                    (heads[child], relations[child]) = (-1, "root");
                    (heads[root], relations[root]) = (child, "nsubj");
                    break;
                }
            }
        }
    }

    /// <summary>One past the last token of a run of capitalised words, particles and hyphens.</summary>
    private int EndOf(int first, int limit, out bool hasParticle)
    {
        hasParticle = false;
        var end = first;
        while (end < limit)
        {
            var isParticle = end + 2 < limit && particles.Contains(tree.Form(end).ToString()) && IsJoined(end) && char.IsUpper(tree.Form(end + 2)[0]);
            if (isParticle)
            {
                hasParticle = true;
                end += 3;
            }
            else if (tags[end] == UniversalTag.Propn && char.IsUpper(tree.Form(end)[0]) && tree.Form(end).Length > 1 && !tree.Form(end).Contains('.'))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsJoined(int token) =>
        tree.FormIs(token + 1, "-") && tree.Text.Starts[token + 1] == tree.Text.Ends[token] && tree.Text.Starts[token + 2] == tree.Text.Ends[token + 1];

    private int Join(int first, int end)
    {
        int root = -1, outer = -1;
        var relation = "root";
        for (var token = first; token < end; token++)
        {
            var isOuter = heads[token] < first || heads[token] >= end;
            if (isOuter && tree.FullRelation(token) is not ("punct" or "case" or "det" or "cc") && (root < 0 || relation is "flat" or "compound" or "nmod:desc" or "amod"))
            {
                (root, outer, relation) = (token, heads[token], relations[token]);
            }
        }

        root = root < 0 ? first : root;
        for (var token = first; token < end; token++)
        {
            if (token != root)
            {
                heads[token] = root;
                relations[token] = tree.FormIs(token, "-") ? "punct" : "flat";
            }

            tags[token] = tree.FormIs(token, "-") ? UniversalTag.Punct : UniversalTag.Propn;
        }

        // What hung on a part hangs on the whole.
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[first]];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if ((token < first || token >= end) && heads[token] >= first && heads[token] < end)
            {
                heads[token] = root;
            }
        }

        (heads[root], relations[root]) = (outer, relation);
        return root;
    }

    // "A, B and C"
    private bool IsList(int end, int next)
    {
        for (var token = end; token < next; token++)
        {
            if (!tree.FormIs(token, ",") && !tree.FormIs(token, "and"))
            {
                return false;
            }
        }

        return next > end;
    }
}
