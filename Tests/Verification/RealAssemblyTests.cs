using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>Published libraries, woven completely.</summary>
public sealed class RealAssemblyTests
{
    const string SpansWithValues = "spans with values";

    public static IEnumerable<TheoryDataRow<string, string, string>> ForPeVerify() => Rows("net472", "netstandard2.0");

    public static IEnumerable<TheoryDataRow<string, string, string>> ForIlVerify() => Rows("net472", "netstandard2.0", "net10.0");

    // Each way for the largest, spans that say all for the others.
    static IEnumerable<TheoryDataRow<string, string, string>> Rows(params string[] frameworks) =>
        from framework in frameworks
        from name in new[] { "Newtonsoft.Json", "Dapper", "CsvHelper" }
        from way in name == "Newtonsoft.Json" ? Woven.Fullest.Keys : [SpansWithValues]
        select new TheoryDataRow<string, string, string>(name, framework, way);

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
