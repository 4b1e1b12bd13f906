using System;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What the package AutoSpan.Fody contains, and what its nuspec says.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class PackageContentsTests(Package package) : IDisposable
{
    private readonly PackageFile _file = new(package.File);

    [Fact]
    public void HasTheWeaverAndNothingElse() => Assert.Equal(
        [
            "README.md",
            "build/AutoSpan.Fody.props",
            "build/AutoSpan.Fody.targets",
            "icon.png",
            "weaver/AutoSpan.Fody.dll",
            "weaver/AutoSpan.Fody.xcf"
        ],
        _file.Files);

    [Fact]
    public void NamesTheWeaverThatLiesBesideIt()
    {
        var weaver = _file.Read("build/AutoSpan.Fody.props").Descendants("WeaverFiles").Single().Attribute("Include")!.Value;

        Assert.Equal("$(MSBuildThisFileDirectory)../weaver/AutoSpan.Fody.dll", weaver);
    }

    [Fact]
    public void BringsTheRuntimeOfItsVersionAndFodyWithItsBuildFiles()
    {
        var runtime = _file.Dependencies().Single(dependency => dependency.Attribute("id")!.Value == "AutoSpan");

        Assert.Equal(["AutoSpan", "Fody"], _file.Brings());
        Assert.Equal(package.Version, runtime.Attribute("version")!.Value);
        Assert.All(_file.Dependencies(), dependency => Assert.Equal("All", dependency.Attribute("include")?.Value));
    }

    [Fact]
    public void IsNoDevelopmentDependencyBecauseApplicationsNeedTheRuntime() => Assert.Null(_file.Metadata("developmentDependency"));

    [Fact]
    public void HasLicenseReadmeIconAndTags() => PackageMetadata.AssertComplete(_file);

    public void Dispose() => _file.Dispose();
}
