namespace Dateline.Cli.Verbs;

/// <summary>What <c>dateline parse</c> prints.</summary>
internal enum ParseFormat
{
    /// <summary>CoNLL-U.</summary>
    Conllu,

    /// <summary>JSON with offsets and names.</summary>
    Json,
}
