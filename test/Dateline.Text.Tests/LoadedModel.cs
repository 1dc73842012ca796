namespace Dateline.Text.Tests;

/// <summary>The committed models, loaded once for all tests that need them.</summary>
internal static class LoadedModel
{
    private static readonly Lazy<TextModel> Shared = new(TextModel.Load);

    public static TextModel Model => Shared.Value;
}
