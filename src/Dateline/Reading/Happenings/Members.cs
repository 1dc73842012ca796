using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// People whom a report names as some of those it has just counted or described: "nine people, including the mayor Ana Prado", "four teachers: Luis Soto, …".
/// What befell the group befell them.
/// </summary>
internal sealed class Members(ReadingState state)
{
    private const int Farthest = 14;
    private const int LongestTitle = 6;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The people named as members of a group; none where it names nobody or is no group of people.</summary>
    public IEnumerable<Nominal> Of(Nominal group)
    {
        if (group.IsName || (group.Class & (ArgumentClass.Person | ArgumentClass.Force | ArgumentClass.Civilian)) == 0)
        {
            yield break;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[group.Head]];
        for (var token = group.End; token < sentence.End && token - group.End < Farthest; token++)
        {
            if (!IsOpener(token, out var length))
            {
                continue;
            }

            foreach (var member in From(token + length, sentence.End))
            {
                yield return member;
            }

            yield break;
        }
    }

    private bool IsOpener(int token, out int length)
    {
        length = 1;
        if (_tree.FormIs(token, "including") || _tree.FormIs(token, "namely") || _tree.FormIs(token, ":"))
        {
            return true;
        }

        length = 2;
        return _tree.FormIs(token, "among") && token + 1 < _tree.Count && (_tree.FormIs(token + 1, "them") || _tree.FormIs(token + 1, "whom"));
    }

    // The first person named, and the row that begins there.
    private IEnumerable<Nominal> From(int first, int end)
    {
        for (var token = first; token < end && token - first <= LongestTitle; token++)
        {
            if (state.Nominals[token] is { Entity: { Kind: Model.ActorKind.Person, IsNamed: true } } named)
            {
                return _tree.Coordinated(named.Head).Select(part => state.Nominals[part]).OfType<Nominal>().Where(member => member.Entity is { Kind: Model.ActorKind.Person });
            }

            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adp or UniversalTag.Sconj)
            {
                return [];
            }
        }

        return [];
    }
}
