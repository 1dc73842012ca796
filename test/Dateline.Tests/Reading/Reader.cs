using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Tests.Reading;

/// <summary>One reader for all tests that read real text; loading it once keeps them fast.</summary>
public static class Reader
{
    private static readonly Lazy<KnowledgeBase> SharedKnowledge = new(KnowledgeBase.Load);

    private static readonly Lazy<ReportReader> Shared = new(() => ReportReader.Create(TextModel.Load(), SharedKnowledge.Value));

    public static KnowledgeBase Knowledge => SharedKnowledge.Value;

    public static DocumentReading Read(string text, DateOnly? published) =>
        Shared.Value.Read(new Document { Id = "sha256:test", Text = text, Published = published, Language = "en" });
}
