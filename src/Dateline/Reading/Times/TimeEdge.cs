namespace Dateline.Reading.Times;

/// <summary>Which part of a stretch of time is meant.</summary>
internal enum TimeEdge
{
    None,
    Early,
    Mid,
    Late,
    Start,
    End,
    Earlier,
    Later,
}

/// <summary>From where a stretch of time is counted.</summary>
internal enum TimeDeixis
{
    None,
    This,
    Last,
    Next,
    Previous,
    Following,
    Same,
}
