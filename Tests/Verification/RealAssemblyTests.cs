using System.IO;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>Assemblies that nobody wrote for this purpose, woven whole.</summary>
public sealed class RealAssemblyTests
{
    static readonly string[] Names = ["Newtonsoft.Json", "Dapper", "CsvHelper"];

    public static MatrixTheoryData<string, string, string> ForPeVerify { get; } = new(Names, ["net472", "netstandard2.0"], Woven.Fullest.Keys);

    public static MatrixTheoryData<string, string, string> ForIlVerify { get; } = new(Names, ["net472", "netstandard2.0", "net10.0"], Woven.Fullest.Keys);

    [Theory]
    [MemberData(nameof(ForPeVerify))]
    public void PeVerifyFindsNothingNew(string name, string framework, string configuration)
    {
        PeVerify.Require();
        var original = Repository.RealAssembly(name, framework);
        // The netstandard builds run on .NET Framework with what a .NET Framework project has beside them.
        var folder = Path.GetDirectoryName(Repository.RealAssembly(name, "net472"))!;

        VerificationErrors.AssertNoneNew(
            PeVerify.Errors(Scratch.Copy(original), folder),
            PeVerify.Errors(Woven.File(original, Woven.Fullest[configuration]).Path, folder));
    }

    [Theory]
    [MemberData(nameof(ForIlVerify))]
    public void IlVerifyFindsNothingNew(string name, string framework, string configuration)
    {
        IlVerify.Require();
        var original = Repository.RealAssembly(name, framework);
        var references = References.Of(original);

        VerificationErrors.AssertNoneNew(
            IlVerify.Errors(original, references),
            IlVerify.Errors(Woven.File(original, Woven.Fullest[configuration]).Path, references));
    }
}
