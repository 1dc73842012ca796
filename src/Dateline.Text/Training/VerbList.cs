namespace Dateline.Text.Training;

/// <summary>Forms of verbs that endings get wrong and that the treebanks may not hold: irregular ones, those in silent e, those in double l.</summary>
internal static class VerbList
{
    /// <summary>Base, past, participle.</summary>
    private const string Irregular = """
        flee fled fled/seek sought sought/strike struck struck/shoot shot shot/bring brought brought/fight fought fought/catch caught caught/teach taught taught/buy bought bought
        think thought thought/hold held held/withhold withheld withheld/uphold upheld upheld/withdraw withdrew withdrawn/draw drew drawn/fly flew flown/blow blew blown/throw threw thrown
        overthrow overthrew overthrown/know knew known/grow grew grown/take took taken/retake retook retaken/overtake overtook overtaken/undertake undertook undertaken/shake shook shaken
        mistake mistook mistaken/forsake forsook forsaken/break broke broken/speak spoke spoken/steal stole stolen/freeze froze frozen/choose chose chosen/wake woke woken/weave wove woven
        drive drove driven/ride rode ridden/rise rose risen/arise arose arisen/write wrote written/strive strove striven/give gave given/forgive forgave forgiven/forbid forbade forbidden
        bid bid bid/hide hid hidden/bite bit bitten/eat ate eaten/fall fell fallen/befall befell befallen/see saw seen/oversee oversaw overseen/lie lay lain/lay laid laid/pay paid paid
        say said said/slay slew slain/lead led led/mislead misled misled/feed fed fed/bleed bled bled/breed bred bred/speed sped sped/meet met met/shed shed shed/spread spread spread
        leave left left/lose lost lost/bend bent bent/send sent sent/spend spent spent/lend lent lent/build built built/rebuild rebuilt rebuilt/sweep swept swept/keep kept kept/sleep slept slept
        creep crept crept/weep wept wept/deal dealt dealt/mean meant meant/feel felt felt/kneel knelt knelt/dig dug dug/hang hung hung/stick stuck stuck/win won won/spin spun spun/sting stung stung
        swing swung swung/cling clung clung/fling flung flung/begin began begun/drink drank drunk/ring rang rung/sing sang sung/sink sank sunk/shrink shrank shrunk/spring sprang sprung/swim swam swum
        run ran run/overrun overran overrun/come came come/become became become/overcome overcame overcome/bear bore borne/tear tore torn/swear swore sworn/wear wore worn/bind bound bound
        find found found/grind ground ground/wind wound wound/stand stood stood/withstand withstood withstood/understand understood understood/tell told told/foretell foretold foretold
        sell sold sold/get got gotten/forget forgot forgotten/beget begot begotten/tread trod trodden/sit sat sat/spit spat spat/light lit lit/slide slid slid/go went gone/undergo underwent undergone
        do did done/make made made/have had had/hear heard heard/beset beset beset/offset offset offset/set set set/hit hit hit/cut cut cut/put put put/let let let/cost cost cost/hurt hurt hurt
        burst burst burst/cast cast cast/broadcast broadcast broadcast/thrust thrust thrust/split split split/quit quit quit/rid rid rid/shut shut shut/foresee foresaw foreseen/forgo forwent forgone
        """;

    private const string SilentE = """
        accuse acquire advance advise agree aggravate alienate allege allocate announce anticipate appreciate approve argue arrange assassinate assemble assure authorize balance barricade
        battle behave believe besiege blame blockade brace bribe bridge brutalize bulldoze cause cease celebrate challenge change charge chase cite close coerce collapse combine commence commute
        compare compete complete conceive concede conclude condone confine confiscate confuse continue contribute convene cooperate coordinate create criticize curse damage dare debate decide decimate
        declare decline decorate decrease dedicate define defuse degrade delegate demote denounce deprive derive desire destabilize devastate devote dice dictate diffuse disable disagree discharge
        disclose dislodge displace dispute dissolve dive divide divorce donate double educate elevate eliminate elope emerge encircle encourage endanger endorse endure engage enforce enhance enrage
        enslave ensue ensure entice erase erode escalate escape estimate evacuate evade evaluate evoke examine exchange exclude excuse execute exercise exile expire explode explore expose face fade
        figure file finance fine finalize fire force forge free fuse gauge generate glide grade grieve guarantee guide handle hesitate hire hope house hustle ignite ignore
        imagine impose improve include increase infuriate initiate injure inquire inspire institute insulate interfere interrogate intervene invade investigate invite invoke involve isolate issue
        joke judge jumble juggle knife legalize liberate license like locate love lure manage manoeuvre mediate merge migrate mobilize move mutilate name narrate negotiate neutralize
        nominate notice obligate observe oblige operate oppose organize orchestrate paralyze parade participate pave perpetrate persecute persuade phone pierce pillage pile place plague
        pledge plunge poke pose postpone practice praise prepare preside presume prescribe price probe procure produce promise promote prosecute provide provoke purchase pursue quote raise
        rage rate ravage raze realize receive recognize recuse reduce refuse regulate reinforce reiterate release relieve relocate remove renounce replace rescue reserve reside resolve response
        restore restructure resume retaliate retire retrieve revoke revolve revive ridicule rotate rule sabotage sacrifice save scare schedule score scramble secure seduce seize separate serve settle
        shake shape share shave shine shove sideline silence slice smoke smuggle snipe solve squeeze stage stabilize starve state stoke stroke struggle subdue submerge suffice
        surge surprise survive sue taste tease tolerate torture trade trace trouble tumble tune unite urge use utilize vacate validate value venture verge violate voice vote
        wage waive waste wave welcome whine wipe wire wrestle
        """;

    private const string DoubleL = "shell kill call fill pull roll fall poll install quell spell smell swell yell dwell drill spill thrill enroll bill sell tell stall grill chill";

    /// <summary>Form, lemma and Penn tag of each listed form.</summary>
    public static IEnumerable<(string Form, string Lemma, string PennTag)> Forms()
    {
        foreach (var entry in Irregular.Split(['/', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var forms = entry.Split(' ');
            yield return (forms[1], forms[0], "VBD");
            yield return (forms[2], forms[0], "VBN");
        }

        foreach (var verb in Words(SilentE).Where(v => v.EndsWith('e')))
        {
            yield return (verb + "d", verb, "VBD");
            yield return (verb + "d", verb, "VBN");
            yield return ((verb.EndsWith("ee", StringComparison.Ordinal) ? verb : verb[..^1]) + "ing", verb, "VBG");
        }

        foreach (var verb in Words(DoubleL))
        {
            yield return (verb + "ed", verb, "VBD");
            yield return (verb + "ed", verb, "VBN");
            yield return (verb + "ing", verb, "VBG");
        }
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
