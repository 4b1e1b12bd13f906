using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The woven program, published with all that it does not use cut away.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class TrimmedProgramTests(Package package)
{
    [Fact]
    [Trait("Case", "25")]
    public async Task PrintsTheSameSpans()
    {
        var shop = await package.Shop;
        var folder = shop.PathOf("Shop");
        string[] target = ["-r", RuntimeInformation.RuntimeIdentifier, "-p:Trim=true", "-p:SelfContained=true"];
        var restore = await Dotnet.Sdk(folder, ["restore", .. target]);
        // The runtime and the linker are packages, which a machine without a connection may lack: NuGet reports so.
        if (restore.Errors.FirstOrDefault(error => error.Contains("error NU1", StringComparison.Ordinal)) is { } reason)
            Assert.Skip($"The packages for trimming cannot be restored: {reason}");
        restore.MustSucceed();

        string[] publish = ["publish", "-c", "Release", "--no-restore", "-o", shop.PathOf("trimmed"), .. target];
        var published = (await Dotnet.Sdk(folder, publish)).MustSucceed();

        Assert.DoesNotContain(published.Lines, line => line.Contains("warning IL", StringComparison.Ordinal));
        var trimmed = await Dotnet.Run(folder, [], shop.PathOf("trimmed", OperatingSystem.IsWindows() ? "Shop.exe" : "Shop"));
        var whole = await Dotnet.Program(shop.Output("Shop", "Release", "Shop.dll"));
        Assert.NotEmpty(PrintedSpans.Tree(whole.MustSucceed()));
        Assert.Equal(PrintedSpans.Tree(whole), PrintedSpans.Tree(trimmed.MustSucceed()));
    }
}
