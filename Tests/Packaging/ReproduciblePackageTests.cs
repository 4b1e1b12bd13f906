using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The same source makes the same packages, byte for byte, compiler and NuGet included.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ReproduciblePackageTests(Package package)
{
    [Fact]
    public async Task PackingTwiceGivesTheSameBytes()
    {
        var again = package.NewFolder("PackedAgain");

        (await package.Compile()).MustSucceed();
        (await package.Pack(again)).MustSucceed();

        string[] files = [.. Directory.GetFiles(again).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(8, files.Length);
        Assert.Equal(Hashes(package.Feed), Hashes(again));

        string[] Hashes(string folder) => [.. files.Select(file => $"{file} {Hash(Path.Combine(folder, file))}")];
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
