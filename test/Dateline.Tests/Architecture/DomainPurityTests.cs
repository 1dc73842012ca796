using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dateline.Tests.Architecture;

/// <summary>The domain has no files, network or clock of its own: the compiled library does not even name them.</summary>
public sealed class DomainPurityTests
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream",
        "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        // Not System.Environment as a whole: every method with "yield" asks it for the id of its thread.
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_CurrentDirectory", "System.Environment.get_MachineName",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.GetCommandLineArgs",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Random.get_Shared", "System.Guid.NewGuid",
    ];

    [Fact]
    public void Domain_TypeReferences_HoldNoFileNetworkOrClock() =>
        Read(reader => reader.TypeReferences.Select(handle => FullName(reader, handle))
            .Where(name => ForbiddenTypes.Contains(name) || name.StartsWith("System.Net.", StringComparison.Ordinal)).ToList())
            .ShouldBeEmpty("Pass what is needed in, or move the code to Dateline.Intake or Dateline.Store.");

    [Fact]
    public void Domain_MemberReferences_HoldNoWallClockOrChance() =>
        Read(reader => reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => FullName(reader, (TypeReferenceHandle)member.Parent) + "." + reader.GetString(member.Name))
            .Where(ForbiddenMembers.Contains).ToList())
            .ShouldBeEmpty("The same documents must always give the same record: inject the time or the seed.");

    private static List<string> Read(Func<MetadataReader, List<string>> query)
    {
        using var file = File.OpenRead(typeof(Model.Document).Assembly.Location);
        using var assembly = new PEReader(file);
        return query(assembly.GetMetadataReader());
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }
}
