using System;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What the packages AutoSpan.OpenTelemetry and AutoSpan.Distro contain, and what they bring.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class DistroPackageContentsTests(Package package)
{
    [Fact]
    public void TheRegistrationBringsNoSdk()
    {
        using var file = new PackageFile(package.FileOf(Package.RegistrationId));

        Assert.Equal(
            [
                "README.md", "icon.png",
                "lib/net8.0/AutoSpan.OpenTelemetry.dll", "lib/net8.0/AutoSpan.OpenTelemetry.xml",
                "lib/netstandard2.0/AutoSpan.OpenTelemetry.dll", "lib/netstandard2.0/AutoSpan.OpenTelemetry.xml"
            ],
            file.Files);
        foreach (var framework in new[] { "net8.0", ".NETStandard2.0" })
        {
            Assert.Equal(
                [
                    "AutoSpan", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
                    "Microsoft.Extensions.Options", "OpenTelemetry.Api.ProviderBuilderExtensions"
                ],
                file.Brings(framework));
        }

        PackageMetadata.AssertComplete(file);
    }

    [Fact]
    public void TheDistroBringsTheSdkAndTheExporter()
    {
        using var file = new PackageFile(package.FileOf(Package.DistroId));

        Assert.Equal(["README.md", "icon.png", "lib/net8.0/AutoSpan.Distro.dll", "lib/net8.0/AutoSpan.Distro.xml"], file.Files);
        Assert.Equal(
            [
                "AutoSpan.OpenTelemetry", "Microsoft.Extensions.Configuration.Json", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol",
                "Spectre.Console"
            ],
            file.Brings("net8.0"));
        PackageMetadata.AssertComplete(file);
    }

    [Theory]
    [InlineData(Package.RegistrationId, "AutoSpan")]
    [InlineData(Package.DistroId, "AutoSpan.OpenTelemetry")]
    public void TheyDependOnTheSameVersionOfEachOther(string id, string dependency)
    {
        using var file = new PackageFile(package.FileOf(id));

        Assert.Equal(package.Version, file.Dependencies("net8.0").Single(one => one.Attribute("id")!.Value == dependency).Attribute("version")!.Value);
    }

    [Theory]
    [InlineData(Package.RegistrationId)]
    [InlineData(Package.DistroId)]
    public void TheyHaveTheirSymbolsInPackagesOfTheirOwn(string id)
    {
        using var symbols = new PackageFile(package.FileOf(id, "snupkg"));

        Assert.All(symbols.Files, file => Assert.EndsWith($"/{id}.pdb", file, StringComparison.Ordinal));
        Assert.NotEmpty(symbols.Files);
    }
}
