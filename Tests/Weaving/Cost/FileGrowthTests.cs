using System.IO;
using System.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Weaving.Cost;

/// <summary>How much an assembly grows for each woven method: its IL, its regions, its name in the method table.</summary>
public sealed class FileGrowthTests
{
    private const int Methods = 2000;

    [Fact]
    public void ASynchronousMethodGrowsTheFileByLessThan110Bytes()
    {
        // What is added once is in both.
        var few = Growth(Methods / 2);
        var many = Growth(Methods);

        Assert.InRange((many - few) / (Methods / 2.0), 1, 110);
    }

    private static long Growth(int methods)
    {
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, "Growing.dll");
        var source = string.Join('\n', Enumerable.Range(0, methods).Select(number => $"public int Method{number}(string text) => int.Parse(text) + {number};"));
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Growing", $"namespace Growing; public class Orders {{ {source} }}")));
        var woven = FodyHost.Weave(file, """<AutoSpan><Include /></AutoSpan>""", Path.Combine(folder, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);
        return new FileInfo(woven.Path).Length - new FileInfo(file).Length;
    }
}
