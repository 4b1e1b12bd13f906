using System;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The files and the metadata of the package.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class PackageContentsTests(Package package) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(package.File);

    [Fact]
    public void HasTheWeaverTheRuntimeAndNothingElse() => Assert.Equal(
        [
            "README.md",
            "build/AutoSpan.Fody.props",
            "build/AutoSpan.Fody.targets",
            "lib/net10.0/AutoSpan.dll",
            "lib/net10.0/AutoSpan.xml",
            "lib/netstandard2.0/AutoSpan.dll",
            "lib/netstandard2.0/AutoSpan.xml",
            "weaver/AutoSpan.Fody.dll",
            "weaver/AutoSpan.Fody.xcf"
        ],
        _archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));

    [Fact]
    public void NamesTheWeaverThatLiesBesideIt()
    {
        var weaver = Read("build/AutoSpan.Fody.props").Descendants("WeaverFiles").Single().Attribute("Include")!.Value;

        Assert.Equal("$(MSBuildThisFileDirectory)../weaver/AutoSpan.Fody.dll", weaver);
    }

    [Theory]
    [InlineData("lib/net10.0/AutoSpan.xml")]
    [InlineData("lib/netstandard2.0/AutoSpan.xml")]
    public void DocumentsTheRuntime(string file)
    {
        var tracer = Read(file).Descendants("member").Single(member => member.Attribute("name")!.Value == "T:AutoSpan.WovenApi.Tracer");

        Assert.NotEmpty(tracer.Element("summary")!.Value.Trim());
    }

    [Theory]
    [InlineData(".NETStandard2.0")]
    [InlineData("net10.0")]
    public void BringsFodyWithItsBuildFiles(string framework)
    {
        var fody = Dependencies(framework).Single(dependency => dependency.Attribute("id")!.Value == "Fody");

        Assert.Equal("All", fody.Attribute("include")?.Value);
    }

    [Fact]
    public void BringsDiagnosticSourceWhereTheFrameworkHasNone()
    {
        var names = Dependencies(".NETStandard2.0").Select(dependency => dependency.Attribute("id")!.Value);

        Assert.Contains("System.Diagnostics.DiagnosticSource", names);
        Assert.Single(Dependencies("net10.0"));
    }

    [Fact]
    public void IsNeededWhenTheProgramRuns() => Assert.Null(Metadata("developmentDependency"));

    [Fact]
    public void HasLicenseAndReadme()
    {
        var license = Metadata("license")!;

        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));
        Assert.Equal("README.md", Metadata("readme")!.Value);
        Assert.True(_archive.GetEntry("README.md")!.Length > 0);
    }

    public void Dispose() => _archive.Dispose();

    // The others are the envelope that every package has.
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal)
        && entry is not ("[Content_Types].xml" or "AutoSpan.Fody.nuspec");

    private XElement[] Dependencies(string framework) =>
        [.. Metadata("dependencies")!.Elements().Single(group => group.Attribute("targetFramework")!.Value == framework).Elements()];

    private XElement? Metadata(string name) =>
        Read("AutoSpan.Fody.nuspec").Root!.Elements().Single().Elements().SingleOrDefault(element => element.Name.LocalName == name);

    private XDocument Read(string entry)
    {
        using var stream = _archive.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }
}
