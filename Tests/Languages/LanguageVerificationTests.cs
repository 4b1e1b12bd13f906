using System;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Languages;

/// <summary>The verifiers over what the compilers of F# and Visual Basic, and runtime-async, make of the cases, woven whole.</summary>
public sealed class LanguageVerificationTests
{
    public static MatrixTheoryData<string, Build> Framework { get; } = new(CaseProject.Projects, [Build.Debug, Build.Release]);

    public static MatrixTheoryData<string, Build, string> All { get; } =
        new(CaseProject.Projects, [Build.Debug, Build.Release], ["net10.0", "net472"]);

    [Theory]
    [MemberData(nameof(Framework))]
    [Trait("Case", "24")]
    public void PeVerifyFindsNothingNew(string project, Build build)
    {
        PeVerify.Require();
        var original = CaseProject.File(project, build, "net472");
        var folder = Path.GetDirectoryName(original)!;

        VerificationErrors.AssertNoneNew(
            PeVerify.Errors(Scratch.Copy(original), folder),
            PeVerify.Errors(Woven.File(original, CaseProject.Everything).Path, folder));
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Case", "24")]
    public void IlVerifyFindsNothingNew(string project, Build build, string framework) =>
        Verify(CaseProject.File(project, build, framework));

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "23")]
    public void IlVerifyFindsNothingNewInRuntimeAsync(Build build) => Verify(CaseProject.File("RuntimeAsync", build));

    static void Verify(string original)
    {
        IlVerify.Require();
        var references = References.Of(original);

        VerificationErrors.AssertNoneNew(
            IlVerify.Errors(original, references),
            [.. IlVerify.Errors(Woven.File(original, CaseProject.Everything).Path, references).Where(error => !IsResumption(error))]);
    }

    // 'On Error' leaves from a handler into the try that it belongs to, as ECMA-335 allows. ILVerify allows it only where no other try is around.
    static bool IsResumption(string error) =>
        error.Contains("[LeaveIntoTry]", StringComparison.Ordinal)
        && (error.Contains("Handlers::OnError(", StringComparison.Ordinal) || error.Contains("Handlers::Resumed(", StringComparison.Ordinal));
}
