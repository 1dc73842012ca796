using Dateline.Model;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Prints readings as they are made.</summary>
internal interface IReadingSink
{
    /// <summary>Takes the next reading.</summary>
    void Accept(DocumentReading reading, AcceptOutcome outcome);

    /// <summary>Prints what is left when there are no more.</summary>
    /// <param name="refused">Number of inputs that could not be read.</param>
    void Finish(int refused);
}
