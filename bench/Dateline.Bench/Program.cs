using Dateline.Bench;
using Dateline.Bench.Muc;
using Dateline.Bench.Plover;
using Dateline.Bench.Toponyms;

return args switch
{
    ["train", .. var rest] => TrainVerb.Run(rest),
    ["vectors", var json, var output] => VectorsVerb.Run([json, output]),
    ["accuracy", "ud", .. var rest] => AccuracyUdVerb.Run(rest),
    ["accuracy", "claims", .. var rest] => ClaimAccuracy.Run(rest),
    ["accuracy", "time", .. var rest] => TimeAccuracy.Run(rest),
    ["accuracy", "plover", .. var rest] => PloverAccuracy.Run(rest),
    ["accuracy", "actors", .. var rest] => ActorAccuracy.Run(rest),
    ["accuracy", "muc4", .. var rest] => MucAccuracy.Run(rest),
    ["accuracy", "toponyms", .. var rest] => ToponymAccuracy.Run(rest),
    ["accuracy", "names", .. var rest] => AccuracyNamesVerb.Run(rest),
    ["speed", "reading", .. var rest] => ReadingSpeedVerb.Run(rest),
    ["speed", .. var rest] => SpeedVerb.Run(rest),
    ["benchmark", "text"] => BenchmarkVerb.RunText(),
    ["parse", .. var rest] => ParseVerb.Run(rest),
    _ => Usage.Print(),
};
