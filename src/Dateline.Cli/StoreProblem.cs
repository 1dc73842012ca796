using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Puts what the store says into the form that all problems have.</summary>
internal static class StoreProblem
{
    public static Problem Of(StoreException exception) => new(exception.Number, $"{exception.Where}: {exception.What}.", exception.Remedy + ".");
}
