using Dateline.Knowledge;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>Models and knowledge, loaded side by side while the verb looks at its input.</summary>
internal sealed class Engine
{
    private readonly Task<ReportReader> _reader = Task.Run(ReportReader.Load);

    private Engine()
    {
    }

    /// <summary>
    /// Names everything that a reading depends on apart from the document. Builds are deterministic, so the module ids follow from the code and from the
    /// models and the knowledge embedded in it.
    /// </summary>
    public static string Version { get; } =
        $"dateline {typeof(ReportReader).Assembly.GetName().Version?.ToString(3)} "
        + $"{typeof(ReportReader).Assembly.ManifestModule.ModuleVersionId:N} {typeof(TextModel).Assembly.ManifestModule.ModuleVersionId:N}";

    /// <summary>Begins to load; returns at once.</summary>
    public static Engine Start() => new();

    /// <summary>The reader, when it is loaded.</summary>
    /// <exception cref="KnowledgeException">A knowledge file is damaged.</exception>
    /// <exception cref="InvalidDataException">A model is missing or damaged.</exception>
    public Task<ReportReader> Reader() => _reader;
}
