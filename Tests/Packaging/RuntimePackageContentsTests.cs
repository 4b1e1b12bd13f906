using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What the package AutoSpan contains, and what its nuspec says.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class RuntimePackageContentsTests(Package package) : IDisposable
{
    private readonly PackageFile _file = new(package.FileOf(Package.RuntimeId));

    [Fact]
    public void HasTheLibraryForEachFramework() => Assert.Equal(
        [
            "README.md",
            "icon.png",
            "lib/net8.0/AutoSpan.dll",
            "lib/net8.0/AutoSpan.xml",
            "lib/net9.0/AutoSpan.dll",
            "lib/net9.0/AutoSpan.xml",
            "lib/netstandard2.0/AutoSpan.dll",
            "lib/netstandard2.0/AutoSpan.xml"
        ],
        _file.Files);

    [Fact]
    public void HasTheSymbolsInAPackageOfTheirOwn()
    {
        using var symbols = new PackageFile(package.FileOf(Package.RuntimeId, "snupkg"));

        Assert.Equal(["lib/net8.0/AutoSpan.pdb", "lib/net9.0/AutoSpan.pdb", "lib/netstandard2.0/AutoSpan.pdb"], symbols.Files);
    }

    [Theory]
    [InlineData("net9.0", new string[0])]
    [InlineData("net8.0", new[] { "System.Diagnostics.DiagnosticSource" })]
    [InlineData(
        ".NETStandard2.0", new[] { "Microsoft.Bcl.AsyncInterfaces", "System.Diagnostics.DiagnosticSource", "System.Threading.Tasks.Extensions" })]
    public void BringsWhatTheFrameworkLacksAndNoMore(string framework, string[] packages) => Assert.Equal(packages, _file.Brings(framework));

    [Theory]
    [InlineData("lib/net8.0/AutoSpan.xml")]
    [InlineData("lib/net9.0/AutoSpan.xml")]
    [InlineData("lib/netstandard2.0/AutoSpan.xml")]
    public void DocumentsTheAttributes(string file)
    {
        var attribute = _file.Read(file).Descendants("member").Single(member => member.Attribute("name")!.Value == "T:AutoSpan.WithSpanAttribute");

        Assert.NotEmpty(attribute.Element("summary")!.Value.Trim());
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public void LibraryIsAnnotatedForTrimmingAndLeftOutOfCoverage(string framework) => WithLibrary(framework, metadata =>
    {
        var names = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(handle => NameOf(metadata, handle)).ToArray();

        Assert.Contains("ExcludeFromCodeCoverageAttribute", names);
        Assert.Contains("IsTrimmable", Texts(metadata));
    });

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public void AssemblyVersionIsThatOfTheMajorVersion(string framework) =>
        WithLibrary(framework, metadata => Assert.Equal(new Version(1, 0, 0, 0), metadata.GetAssemblyDefinition().Version));

    [Fact]
    public void HasLicenseReadmeIconAndTags() => PackageMetadata.AssertComplete(_file);

    public void Dispose() => _file.Dispose();

    private static string NameOf(MetadataReader metadata, CustomAttributeHandle handle)
    {
        var constructor = metadata.GetCustomAttribute(handle).Constructor;
        return constructor.Kind == HandleKind.MemberReference
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent).Name)
            : "";
    }

    // The values of AssemblyMetadata attributes among them.
    private static string[] Texts(MetadataReader metadata) =>
    [
        .. metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Where(handle => NameOf(metadata, handle) == nameof(AssemblyMetadataAttribute))
            .Select(handle =>
            {
                var value = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value);
                value.ReadUInt16();
                return value.ReadSerializedString()!;
            })
    ];

    private void WithLibrary(string framework, Action<MetadataReader> assert)
    {
        var file = Path.Combine(package.NewFolder("Library"), $"{Guid.NewGuid():N}.dll");
        _file.Extract($"lib/{framework}/AutoSpan.dll", file);
        using var image = new PEReader(File.OpenRead(file));
        assert(image.GetMetadataReader());
    }
}
