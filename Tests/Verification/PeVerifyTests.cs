using System;
using System.Collections.Generic;
using System.IO;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>Mono's verifier over everything that is woven here and runs on .NET Framework.</summary>
public sealed class PeVerifyTests
{
    static readonly Lazy<IReadOnlyList<string>> ErrorsOfBrokenCode = new(() =>
    {
        var original = Repository.Cases(Build.Release, "net472");
        return PeVerify.Errors(Broken.Copy(original, Broken.TextForNumber), Path.GetDirectoryName(original)!);
    });

    public static IReadOnlyCollection<TheoryDataRow<string>> Comparisons { get; } =
        PeVerify.Tool.Rows(Comparison.Rows(one => one.Framework != "net10.0"), "comparisons");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void FindsNoErrorThatTheUnwovenAssemblyLacks(string comparison)
    {
        // A verifier that accepts broken code proves nothing.
        Assert.Contains(ErrorsOfBrokenCode.Value, error => error.Contains("Loops:Sum") || error.Contains("Loops::Sum"));
        var one = Comparison.Named(comparison);
        var folder = Dependencies(one);

        VerificationErrors.AssertNoneNew(PeVerify.Errors(one.Original, folder), PeVerify.Errors(one.Woven, folder));
    }

    // The netstandard builds run on .NET Framework with what a .NET Framework project has beside them.
    static string Dependencies(Comparison one) =>
        Path.GetDirectoryName(one.Framework == "net472" ? one.Original : Repository.RealAssembly(Path.GetFileNameWithoutExtension(one.Original), "net472"))!;
}
