using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <content>Where two are as likely, and where one with a name is likelier.</content>
internal sealed partial class PronounResolver
{
    // "The army attacked the rebels. They fled": the many may be either.
    private bool IsEither(int pronoun, PronounSort sort)
    {
        if (sort != PronounSort.Several || state.Tree.Relation(pronoun) != "nsubj" || state.Text.SentenceOf[pronoun] is not (> 0 and var sentence))
        {
            return false;
        }

        var subjects = MainSubjects(state.Text.Sentences[sentence - 1]).Where(subject => Agrees(subject, sort)).ToList();
        return subjects.Count > 0 && subjects.TrueForAll(subject => state.Text.PennTags[subject.Head] == "NN" && !subject.IsName && !state.Tree.FormIs(subject.Head, "police") && !state.Tree.FormIs(subject.Head, "Police"))
            && subjects.Exists(subject => state.Tree.Child(state.Tree.Head(subject.Head), "obj") is >= 0 and var other && state.Text.PennTags[other] == "NNS" && state.Nominals[other] is { } many && (many.Class & (ArgumentClass.Force | ArgumentClass.Civilian)) != 0);
    }

    // "Gununu said …. A commander said …. The camp fell as well, he said": the one with a name speaks on.
    private Nominal? PersonBefore(int pronoun, PronounSort sort)
    {
        var sentence = state.Text.SentenceOf[pronoun];
        for (var back = 1; back <= SentencesBack && sentence - back >= 0; back++)
        {
            if (MainSubjects(state.Text.Sentences[sentence - back]).FirstOrDefault(subject => subject.Entity is { Kind: ActorKind.Person, IsNamed: true } && Agrees(subject, sort)) is { } person)
            {
                return person;
            }
        }

        return null;
    }
}
