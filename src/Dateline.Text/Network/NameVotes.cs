namespace Dateline.Text.Network;

/// <summary>Scores of the three kinds for one name, above "no name".</summary>
/// <param name="Person">Score of <see cref="NameKind.Person"/>.</param>
/// <param name="Organisation">Score of <see cref="NameKind.Organisation"/>.</param>
/// <param name="Location">Score of <see cref="NameKind.Location"/>.</param>
internal readonly record struct NameVotes(float Person, float Organisation, float Location)
{
    public NameKind Best => Person >= Organisation && Person >= Location ? NameKind.Person : Organisation >= Location ? NameKind.Organisation : NameKind.Location;

    public static NameVotes operator +(NameVotes a, NameVotes b) => new(a.Person + b.Person, a.Organisation + b.Organisation, a.Location + b.Location);
}
