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

    // A small method has a copy of its body as well.
    [Theory]
    [InlineData("{ var length = text.Length;\n return int.Parse(text) + length + NUMBER; }", 110)]
    [InlineData("=> int.Parse(text) + NUMBER;", 215)]
    public void ASynchronousMethodGrowsTheFileByFewBytes(string body, int most)
    {
        // What is added once is in both.
        var few = Growth(body, Methods / 2);
        var many = Growth(body, Methods);

        Assert.InRange((many - few) / (Methods / 2.0), 1, most);
    }

    private static long Growth(string body, int methods)
    {
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, "Growing.dll");
        var lines = Enumerable.Range(0, methods).Select(number => $"public int Method{number}(string text) {body.Replace("NUMBER", $"{number}")}");
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Growing", $"namespace Growing; public class Orders {{ {string.Join('\n', lines)} }}")));
        var woven = FodyHost.Weave(file, """<AutoSpan><Include /></AutoSpan>""", Path.Combine(folder, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);
        return new FileInfo(woven.Path).Length - new FileInfo(file).Length;
    }
}
