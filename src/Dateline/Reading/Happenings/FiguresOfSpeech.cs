using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>
/// Tells violence from what only sounds like it: a heart attack, a battle with cancer, an explosion of prices, a bridge destroyed by a flood. It goes by who does
/// it and to what it is done, never by where: people are attacked at football matches, too.
/// </summary>
internal sealed class FiguresOfSpeech(ReadingState state)
{
    // Those who do it and those it is done to; "in" an earthquake people only die.
    private static readonly string[] Parts = ["subject", "object", "of", "by", "against", "with", "over", "for", "on", "modifier", "possessor", "from"];

    /// <summary>Whether a word that carries violence elsewhere carries none here.</summary>
    public bool IsPeaceful(int trigger, Frame frame, Slots slots)
    {
        if (!state.Knowledge.Kinds.TryGetValue(frame.Kind, out var kind) || !kind.IsArmed)
        {
            return false;
        }

        return state.Nominals[trigger] is { } word && IsPeaceful(word)
            || Array.Exists(Parts, part => slots[part].Any(IsPeaceful))
            || (kind.Family == "harm" && slots["in"].Any(IsPeaceful));
    }

    // "Operation Peace Storm", "the Lions of the East": names are no weather and no beasts.
    private static bool IsPeaceful(Nominal nominal) => (nominal.Class & ArgumentClass.Peaceful) != 0 && !nominal.IsName && nominal.Entity is null && (nominal.Class & ArgumentClass.Force) == 0;
}
