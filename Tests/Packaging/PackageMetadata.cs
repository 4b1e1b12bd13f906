using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What a package gallery shows of both packages.</summary>
internal static class PackageMetadata
{
    public static void AssertComplete(PackageFile file)
    {
        var license = file.Metadata("license")!;

        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));
        Assert.Equal("README.md", file.Metadata("readme")!.Value);
        Assert.True(file.Length("README.md") > 0);
        Assert.Equal("icon.png", file.Metadata("icon")!.Value);
        Assert.True(file.Length("icon.png") > 0);
        Assert.Contains("OpenTelemetry", file.Metadata("tags")!.Value);
        Assert.NotEmpty(file.Metadata("description")!.Value);
        Assert.NotEmpty(file.Metadata("authors")!.Value);
    }
}
