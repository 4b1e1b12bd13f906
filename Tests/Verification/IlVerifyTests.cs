using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>ILVerify over every build of the cases.</summary>
public sealed class IlVerifyTests
{
    public static MatrixTheoryData<Build, string, string> Files { get; } = new([Build.Debug, Build.Release], ["net10.0", "net472"], Woven.Fullest.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void WovenCasesHaveNoErrorThatTheOriginalsLack(Build build, string framework, string configuration)
    {
        IlVerify.Require();
        var original = Repository.Cases(build, framework);
        var references = References.Of(original);

        VerificationErrors.AssertNoneNew(
            IlVerify.Errors(original, references),
            IlVerify.Errors(Woven.File(original, Woven.Fullest[configuration]).Path, references));
    }

    [Fact]
    public void BrokenCodeIsReported()
    {
        IlVerify.Require();
        var original = Repository.Cases(Build.Release);

        var errors = IlVerify.Errors(Broken.Copy(original), References.Of(original));

        Assert.Contains(errors, error => error.Contains("Loops::Sum"));
    }
}
