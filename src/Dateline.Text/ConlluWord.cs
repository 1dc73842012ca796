namespace Dateline.Text;

/// <summary>One syntactic word of a sentence in CoNLL-U. Columns that hold "_" for "nothing" keep that text.</summary>
/// <param name="Form">Column 2: the word as written.</param>
/// <param name="Lemma">Column 3: the dictionary form.</param>
/// <param name="UniversalTag">Column 4: the universal part of speech as a label ("NOUN").</param>
/// <param name="PennTag">Column 5: the Penn Treebank tag ("NNS").</param>
/// <param name="Head">Column 7: number of the head in its sentence, from 1; 0 for the root; −1 where the file gives none.</param>
/// <param name="Relation">Column 8: the relation to the head, with its subtype.</param>
/// <param name="Misc">Column 10: key=value pairs separated by "|".</param>
public sealed record ConlluWord(string Form, string Lemma, string UniversalTag, string PennTag, int Head, string Relation, string Misc)
{
    /// <summary>Whether white space follows the word in the running text: true unless column 10 says SpaceAfter=No.</summary>
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
