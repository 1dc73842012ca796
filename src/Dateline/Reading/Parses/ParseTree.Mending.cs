using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <content>How the parser's tree is mended before anything is read from it.</content>
internal sealed partial class ParseTree
{
    /// <summary>Puts the words of names together that the parser cut apart.</summary>
    /// <param name="names">Half-open ranges of tokens.</param>
    public void Join(IEnumerable<(int First, int End)> names)
    {
        new HyphenatedNames(this, _lexicon.NameParticles, _heads, _relations, _tags).JoinKnown(names);
        Settle();
    }

    // Later repairs look at what earlier ones left, so the links between tokens are made anew between the groups.
    private List<(int First, int End)> Mend(Lexicon lexicon)
    {
        Link();
        var joined = new HyphenatedNames(this, _lexicon.NameParticles, _heads, _relations, _tags).Run();
        Settle();
        new AdjunctRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new DenialRepair(this, lexicon, _heads, _relations, _tags).Run();
        new StateRepair(this, lexicon, _heads, _relations, _tags).Run();
        new ArrivalRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new SplitVerbRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new HyphenatedVerbs(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new TollRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new TenselessVerbs(this, lexicon, _heads, _relations, _tags).Run();
        new MainVerbRepair(this, lexicon, _heads, _relations, _tags).Run();
        new FiniteVerbRepair(this, lexicon, _heads, _relations, _tags).Run();
        new ShortClauseRepair(this, lexicon, _heads, _relations, _tags).Run();
        new VerbRepair(this, lexicon, _heads, _relations, _tags).Run();
        new NounRepair(this, lexicon, _heads, _relations, _tags).Run();
        new NominalRepair(this, lexicon, _heads, _relations, _tags).Run();
        new ClauseRepair(this, lexicon, _heads, _relations, _tags).Run();
        new PhraseRepair(this, lexicon, _heads, _relations, _tags).Run();
        new DateRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new FrontedRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new RelativeRepair(this, lexicon, _heads, _relations).Run();
        Settle();
        new SpeakerRepair(this, _heads, _relations, _tags).Run();
        new SaidClauseRepair(this, _heads, _relations, _tags).Run();
        new AnswerRepair(this, lexicon, _heads, _relations, _tags).Run();
        new LostVerbRepair(this, _heads, _relations, _tags).Run();
        new ParticipleRows(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        joined.AddRange(new NameRows(this, lexicon, _heads, _relations, _tags).Run());
        Settle();
        new ThingRows(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        new ParseRepair(this, lexicon, _heads, _relations, _tags).Run();
        Settle();
        return joined;
    }

    private void Settle()
    {
        UndoCycles();
        Link();
    }

    // Repairs are local and may between them close a circle; a sentence where they do keeps the parser's tree.
    private void UndoCycles()
    {
        foreach (var sentence in Text.Sentences)
        {
            if (!HasCycle(sentence))
            {
                continue;
            }

            Array.Copy(Text.Heads, sentence.First, _heads, sentence.First, sentence.End - sentence.First);
            Array.Copy(Text.Relations, sentence.First, _relations, sentence.First, sentence.End - sentence.First);
        }
    }

    // Each token is walked over once: a walk that meets its own steps has come round.
    private bool HasCycle(Sentence sentence)
    {
        Array.Clear(_walks, sentence.First, sentence.End - sentence.First);
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var current = token;
            while (current >= 0 && _walks[current] == 0)
            {
                _walks[current] = token + 1;
                current = _heads[current];
            }

            if (current >= 0 && _walks[current] == token + 1)
            {
                return true;
            }
        }

        return false;
    }

    // From the last token to the first, so that the children of each token come out in the order of the text.
    private void Link()
    {
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var index = Text.Count - 1; index >= 0; index--)
        {
            var head = _heads[index];
            if (head >= 0)
            {
                _nextSibling[index] = _firstChild[head];
                _firstChild[head] = index;
            }
            else
            {
                // What a repair left without a head is a root, whatever it was before.
                _relations[index] = "root";
            }
        }
    }
}
