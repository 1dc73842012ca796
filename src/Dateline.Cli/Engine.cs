using System.Security.Cryptography;
using System.Text;
using Dateline.Knowledge;
using Dateline.Reading;
using Dateline.Store.Gazetteers;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>Models and knowledge, loaded side by side while the verb looks at its input.</summary>
internal sealed class Engine
{
    private readonly Task<ReportReader> _reader;

    private Engine(ImportedGazetteer? gazetteer)
    {
        _reader = Task.Run(() => ReportReader.Load(gazetteer));
        Version = gazetteer is null ? BuiltIn : $"{BuiltIn} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gazetteer.Version)))[..16]}";
    }

    /// <summary>
    /// Names everything that a reading depends on apart from the document. Builds are deterministic, so the module ids follow from the code and from the
    /// models and the knowledge embedded in it; a gazetteer that was imported adds what it was imported from.
    /// </summary>
    public string Version { get; }

    private static string BuiltIn { get; } =
        $"dateline {typeof(ReportReader).Assembly.GetName().Version?.ToString(3)} "
        + $"{typeof(ReportReader).Assembly.ManifestModule.ModuleVersionId:N} {typeof(TextModel).Assembly.ManifestModule.ModuleVersionId:N}";

    /// <summary>Begins to load; returns at once.</summary>
    /// <param name="gazetteer">A gazetteer to look places up in beside the built-in one; null for that one alone. It must outlive the engine.</param>
    public static Engine Start(ImportedGazetteer? gazetteer = null) => new(gazetteer);

    /// <summary>The reader, when it is loaded.</summary>
    /// <exception cref="KnowledgeException">A knowledge file is damaged.</exception>
    /// <exception cref="InvalidDataException">A model is missing or damaged.</exception>
    public Task<ReportReader> Reader() => _reader;
}
