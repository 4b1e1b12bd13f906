using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>ILVerify over everything that is woven here.</summary>
public sealed class IlVerifyTests
{
    static readonly Lazy<IReadOnlyList<string>> ErrorsOfBrokenCode = new(() =>
    {
        var original = Repository.Cases(Build.Release);
        return IlVerify.Errors(Broken.Copy(original, Broken.TextForNumber), References.Of(original));
    });

    public static IReadOnlyCollection<TheoryDataRow<string>> Comparisons { get; } = IlVerify.Tool.Rows(Comparison.Rows(_ => true), "comparisons");

    [Theory]
    [Trait("Fault", "Z7")]
    [MemberData(nameof(Comparisons))]
    public void FindsNoErrorThatTheUnwovenAssemblyLacks(string comparison)
    {
        // A verifier that accepts broken code proves nothing.
        Assert.Contains(ErrorsOfBrokenCode.Value, error => error.Contains("Loops::Sum"));
        var one = Comparison.Named(comparison);
        var references = References.Of(one.Original);

        VerificationErrors.AssertNoneNew(
            IlVerify.Errors(one.Original, references),
            [.. IlVerify.Errors(one.Woven, references).Where(error => !IsResumption(error) && !IsReturnOfReference(error))]);
    }

    // It takes every reference that was in a local for one to the stack, in compilers' code for debugging as well.
    static bool IsReturnOfReference(string error) => error.Contains("[ReturnPtrToStack]", StringComparison.Ordinal);

    // 'On Error' leaves from a handler into the try that it belongs to, as ECMA-335 allows. ILVerify allows it only where no other try is around.
    static bool IsResumption(string error) =>
        error.Contains("[LeaveIntoTry]", StringComparison.Ordinal)
        && (error.Contains("Handlers::OnError(", StringComparison.Ordinal) || error.Contains("Handlers::Resumed(", StringComparison.Ordinal));
}
