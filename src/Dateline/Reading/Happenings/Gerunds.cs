using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Deeds told by the noun of a verb, whose arguments stand around it as a noun's do: "the taking over of the barracks by militants", "their shooting down of a jet",
/// "the handing over to the Red Cross of nine hostages".
/// </summary>
internal sealed class Gerunds(ReadingState state)
{
    private const int ShortestGerund = 6;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The lemma of the verb that a noun in "-ing" is made of; null where the word is no such noun, or does not say of what.</summary>
    /// <param name="token">The token of the word.</param>
    public string? VerbOf(int token)
    {
        var form = _tree.Form(token);
        if (form.Length < ShortestGerund || !form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || !state.Knowledge.Lexicon.VerbForms.Knows(form) || !IsNoun(token))
        {
            return null;
        }

        return _tree.VerbLemma(token);
    }

    /// <summary>The arguments of such a noun by the slots of its verb: of what is the object, by whom and whose the subject.</summary>
    /// <param name="frame">A frame of the verb.</param>
    /// <param name="slots">The arguments of the noun.</param>
    /// <param name="phrase">The other words of the frame's phrase.</param>
    /// <returns>Null where the frame tells "of" for itself ("warn of"), or nothing says of what it is.</returns>
    public Slots? Turned(Frame frame, Slots slots, IReadOnlyList<int> phrase)
    {
        var isOfPhrase = phrase.Any(part => _tree.IsNominal(part) && _tree.Preposition(part) == "of");
        if (phrase.Any(part => state.Knowledge.Lexicon.IsHappening(_tree.Lemma(part))))
        {
            // "The beginning of the talks": the talks tell themselves.
            return null;
        }

        if (!(slots.Has("of") || isOfPhrase) || (frame.Roles.ContainsKey("of") && !frame.Roles.ContainsKey("object")) || Array.IndexOf(frame.Others, "of") >= 0)
        {
            return null;
        }

        var turned = new Slots();
        foreach (var slot in frame.Roles.Keys.Concat(frame.If.Keys).Concat(frame.Unless.Keys).Where(slot => slot != "of").Distinct())
        {
            foreach (var filler in slots[SlotOf(frame, slot, slots)])
            {
                turned.Add(slot, filler);
            }
        }

        return turned;
    }

    /// <summary>A frame of a verb as one of its noun.</summary>
    /// <param name="frame">The frame of the verb.</param>
    /// <param name="slots">The arguments of the noun.</param>
    public static Frame OfNoun(Frame frame, Slots slots)
    {
        var roles = new Dictionary<string, FrameRole[]>(StringComparer.Ordinal);
        foreach (var (slot, role) in frame.Roles.Where(pair => pair.Key != "of"))
        {
            roles.TryAdd(SlotOf(frame, slot, slots), role);
        }

        return frame with { WordClass = FrameWordClass.Noun, Roles = roles };
    }

    private static string SlotOf(Frame frame, string slot, Slots slots) => slot switch
    {
        "object" => "of",
        // "The massing of tanks": of a verb without an object it tells who does it.
        "subject" when slots.Has("by") => "by",
        "subject" when slots.Has("possessor") => "possessor",
        "subject" when !frame.Roles.ContainsKey("object") => "of",
        "subject" => "by",
        _ => slot,
    };

    // "Accusing of", "out of town": a verb in "-ing" is a noun with an article, an owner or another noun before it.
    private bool IsNoun(int token) => _tree.Tag(token) switch
    {
        UniversalTag.Noun => true,
        UniversalTag.Verb => state.Text.PennTags[token] == "VBG" && !_tree.Has(token, "aux") && !_tree.Has(token, "obj") && !_tree.Has(token, "nsubj")
            && (_tree.Has(token, "det") || _tree.Child(token, "nmod:poss") is >= 0 || (_tree.Relation(token) == "conj" && _tree.Tag(_tree.Head(token)) == UniversalTag.Noun)),
        _ => false,
    };
}
