namespace Dateline.Knowledge;

/// <summary>A knowledge file says something that the reader cannot use.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>A complaint about one line of a file.</summary>
    /// <param name="file">The file, as the user knows it.</param>
    /// <param name="line">Line number from 1; 0 when it is not about one line.</param>
    /// <param name="problem">What is wrong and what was expected.</param>
    public KnowledgeException(string file, int line, string problem)
        : base($"{file}{(line > 0 ? $":{line}" : "")}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, as the user knows it.</summary>
    public string File { get; }

    /// <summary>Line number from 1; 0 when it is not about one line.</summary>
    public int Line { get; }
}
