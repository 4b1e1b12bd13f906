using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>Symbols beside the assembly, inside of it, and none; SourceLink and embedded sources; the same file each time; strong names.</summary>
[Trait("Case", "16")]
public sealed class SymbolKindTests
{
    const string Source =
        """
        using System;
        using System.Threading.Tasks;

        namespace Shop;

        public class Orders
        {
            public int Place(int count)
            {
                var total = 0;
                for (var i = 0; i < count; i++)
                    total += i;
                return count < 0 ? throw new ArgumentException("count") : total;
            }

            public async Task<int> PlaceLater(int count)
            {
                await Task.Yield();
                return Place(count);
            }
        }
        """;

    const string Everything = """<AutoSpan trivial="include" source="Shop.Symbols" />""";

    static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("portable")]
    [InlineData("embedded")]
    public void SymbolsStayWhereTheyAre(string kind)
    {
        var original = Compiler.Compile("Orders", Source, "/debug:" + kind);

        var woven = Weave(original);

        using var before = new DebugFile(original);
        using var after = new DebugFile(woven);
        Assert.Equal(kind == "embedded", before.IsEmbedded);
        Assert.Equal(before.IsEmbedded, after.IsEmbedded);
        Assert.Equal(kind == "portable", File.Exists(Path.ChangeExtension(woven, ".pdb")));
        foreach (var (name, method) in before.Methods())
            Assert.Equal(method.Points, after.Methods()[name].Points);
        Assert.Contains("Orders.cs:line 13", Throw(woven));
        Assert.Equal(Throw(original), Throw(woven));
    }

    [Fact]
    public void WithoutSymbolsThereAreNone()
    {
        var original = Compiler.Compile("Orders", Source, "/debug-");

        var woven = Weave(original);

        Assert.False(File.Exists(Path.ChangeExtension(woven, ".pdb")));
        Assert.Throws<FileNotFoundException>(() => new DebugFile(woven));
        Assert.Equal(Throw(original), Throw(woven));
    }

    [Theory]
    [InlineData("portable")]
    [InlineData("embedded")]
    public void SourceLinkAndEmbeddedSourcesAreKept(string kind)
    {
        var link = Path.Combine(Scratch.Folder(), "link.json");
        File.WriteAllText(link, """{"documents":{"/src/*":"https://example.com/shop/*"}}""");
        var original = Compiler.Compile("Orders", Source, "/debug:" + kind, "/sourcelink:" + link, "/embed");

        using var before = new DebugFile(original);
        using var after = new DebugFile(Weave(original));

        Assert.Contains(before.Notes(), note => note.Contains(SourceLink.ToString()));
        Assert.Contains(before.Notes(), note => note.Contains(EmbeddedSource.ToString()));
        Assert.Equal(before.Notes(), after.Notes());
        Assert.Equal(before.Documents(), after.Documents());
    }

    [Theory]
    [InlineData("portable")]
    [InlineData("embedded")]
    public void TheSameInputGivesTheSameBytes(string kind)
    {
        var original = Compiler.Compile("Orders", Source, "/debug:" + kind);
        // One folder: the path of the symbols is part of the file.
        var folder = Scratch.Folder();

        var first = Written();

        Assert.Equal(first, Written());

        byte[][] Written() =>
            [.. Directory.GetFiles(Path.GetDirectoryName(FodyHost.Weave(original, Everything, folder, References.Of(original)).Path)!)
                .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    // Fody signs what it writes, with the key of the project: the weaver leaves the name, with its public key, as it is.
    [Theory]
    [Trait("Case", "25")]
    [InlineData(false)]
    [InlineData(true)]
    public void AStrongNameStaysStrong(bool delayed)
    {
        using var rsa = new RSACryptoServiceProvider(2048);
        var key = Path.Combine(Scratch.Folder(), "key.snk");
        File.WriteAllBytes(key, rsa.ExportCspBlob(includePrivateParameters: true));
        var original = Compiler.Compile("Orders", Source, delayed ? ["/keyfile:" + key, "/delaysign+"] : ["/keyfile:" + key]);

        var woven = Weave(original);
        var signed = Path.Combine(Scratch.Folder(), "Orders.dll");
        using (var module = ModuleDefinition.ReadModule(woven))
            module.Write(signed, new WriterParameters { StrongNameKeyBlob = File.ReadAllBytes(key) });

        Assert.Equal(PublicKey(original), PublicKey(woven));
        Assert.Equal(PublicKey(original), PublicKey(signed));
        using var result = ModuleDefinition.ReadModule(signed);
        Assert.True(result.Attributes.HasFlag(ModuleAttributes.StrongNameSigned));
    }

    static string Weave(string original)
    {
        var woven = FodyHost.Weave(original, Everything, Scratch.Folder());
        Assert.Empty(woven.Errors);
        Assert.True(woven.IsWoven);
        Assert.Empty(woven.Warnings);
        return woven.Path;
    }

    static string PublicKey(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        return Convert.ToHexString(assembly.Name.PublicKey);
    }

    static string Throw(string file)
    {
        var orders = new LoadedCopy(file).Assembly.GetType("Shop.Orders")!;
        var place = orders.GetMethod("Place")!.CreateDelegate<Func<int, int>>(Activator.CreateInstance(orders));
        return Assert.Throws<ArgumentException>(() => place(-1)).ToString();
    }
}
