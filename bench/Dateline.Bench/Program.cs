using Dateline.Bench;

return args switch
{
    ["accuracy", "time", .. var rest] => TimeAccuracy.Run(rest, SurfaceText.Of),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: accuracy time PATH [--errors]");
    return 2;
}
