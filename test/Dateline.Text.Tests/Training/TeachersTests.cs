using Dateline.Text.Network;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class TeachersTests
{
    private static readonly SyntaxNetwork Student = SyntaxGradientTests.RandomNetwork(1);

    [Fact]
    public void Teach_SentenceWithoutTree_GetsOneTreeAndBeliefsThatSumToOne()
    {
        string[] forms = ["The", "rebels", "left", "the", "army", "."];
        var unknown = Enumerable.Repeat(-1, forms.Length).ToArray();

        var example = new Teachers([SyntaxGradientTests.RandomNetwork(3), SyntaxGradientTests.RandomNetwork(4)], Student).Teach(new SyntaxExample(forms, unknown, [], [], unknown));

        example.HasOwnTree.ShouldBeFalse();
        example.Heads.Count(h => h < 0).ShouldBe(1);
        example.Taught.ShouldNotBeNull();
        foreach (var shares in new[] { example.Taught.Tags, example.Taught.Heads, example.Taught.Relations, example.Taught.Names })
        {
            for (var i = 0; i < forms.Length; i++)
            {
                shares.Parts(i).ToArray().Sum().ShouldBe(1, 1e-5f);
            }
        }
    }

    [Fact]
    public void Teach_SentenceWithTree_KeepsIt()
    {
        var example = new Teachers([SyntaxGradientTests.RandomNetwork(3)], Student).Teach(new SyntaxExample(["Rebels", "fled"], [1, 2], [1, -1], [2, 0], [0, 0]));

        example.HasOwnTree.ShouldBeTrue();
        example.Heads.ShouldBe([1, -1]);
        example.Relations.ShouldBe([2, 0]);
    }

    [Fact]
    public void Create_TeacherOfOtherRelations_Refused()
    {
        var other = new SyntaxNetwork(Student.Encoder, Student.Tags, ["root", "x"], 16, 16);

        Should.Throw<InvalidDataException>(() => new Teachers([other], Student)).Message.ShouldContain("train again");
    }
}
