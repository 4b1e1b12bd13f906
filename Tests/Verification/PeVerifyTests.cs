using System.IO;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>Mono's verifier over the .NET Framework build of the cases.</summary>
public sealed class PeVerifyTests
{
    public static MatrixTheoryData<Build, string> Files { get; } = new([Build.Debug, Build.Release], Woven.Fullest.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void WovenCasesHaveNoErrorThatTheOriginalsLack(Build build, string configuration)
    {
        PeVerify.Require();
        var original = Repository.Cases(build, "net472");
        var folder = Path.GetDirectoryName(original)!;

        VerificationErrors.AssertNoneNew(
            PeVerify.Errors(Scratch.Copy(original), folder),
            PeVerify.Errors(Woven.File(original, Woven.Fullest[configuration]).Path, folder));
    }

    [Fact]
    public void BrokenCodeIsReported()
    {
        PeVerify.Require();
        var original = Repository.Cases(Build.Release, "net472");
        var folder = Path.GetDirectoryName(original)!;
        var broken = Broken.Copy(original);

        var errors = PeVerify.Errors(broken, folder);

        Assert.Contains(errors, error => error.Contains("Loops:Sum") || error.Contains("Loops::Sum"));
        Assert.Throws<Xunit.Sdk.TrueException>(() => VerificationErrors.AssertNoneNew(PeVerify.Errors(Scratch.Copy(original), folder), errors));
    }
}
