using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary><c>dotnet pack</c> fails for a package whose frameworks do not fit each other.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class PackageValidationTests(Package package)
{
    [Fact]
    public async Task ProgramsCompiledAgainstOneFrameworkRunOnAnother()
    {
        var pack = (await Library("Narrowed", "#if NETSTANDARD\npublic class Missing;\n#endif").Run("pack", "-c", "Release")).MustFail();

        Assert.Contains(pack.Errors, line => line.Contains("CP0001", StringComparison.Ordinal) && line.Contains("'Missing'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewerFrameworkMayHaveMore() =>
        (await Library("Widened", "#if !NETSTANDARD\npublic class Added;\n#endif").Run("pack", "-c", "Release")).MustSucceed();

    // With what the packages of this repository have in common.
    private OneProject Library(string name, string source)
    {
        var library = new OneProject(package.NewFolder(name), $"""
              <Import Project="{Path.Combine(Repository.Root, "Packaging", "Package.props")}" />
              <PropertyGroup>
                <TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <PackageIcon />
                <PackageReadmeFile />
              </PropertyGroup>
            """);
        library.Write("Difference.cs", source);
        return library;
    }
}
