using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Tool;
using AutoSpan.Tool.Traces;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A published application that knows nothing of AutoSpan: the formatter CSharpier, as NuGet serves it. docs/tool.md shows it.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ForeignToolTests(Package package)
{
    [Fact]
    public async Task ItRunsWithSpansInside()
    {
        var folder = package.NewFolder("csharpier");
        (await Dotnet.Run(folder, ["tool", "install", "csharpier", "--version", "1.3.0", "--tool-path", folder])).MustSucceed();
        var program = Directory.GetFiles(folder, "CSharpier.dll", SearchOption.AllDirectories).Single(file => file.Contains("net10.0"));
        Directory.CreateDirectory(Path.Combine(folder, "code"));
        File.WriteAllText(Path.Combine(folder, "code", "Ugly.cs"), "class   A{int B( ){return  1;}}\n");

        var run = (await ToolProcess.Run(
            folder,
            new Dictionary<string, string> { ["AUTOSPAN_CACHE"] = Path.Combine(folder, "cache") },
            "run", program, "--save", "trace.json", "--summary", "--", "format", "code")).MustReturn(0);

        Assert.Contains("Formatted 1 files", run.Output);
        Assert.Contains("CommandLineFormatter.Format", run.Output);
        var formatted = File.ReadAllText(Path.Combine(folder, "code", "Ugly.cs")).ReplaceLineEndings("\n");
        Assert.Equal("class A\n{\n    int B()\n    {\n        return 1;\n    }\n}\n", formatted);
        var spans = TraceFile.Read(Path.Combine(folder, "trace.json"));
        Assert.Contains(spans, span => span.Scope == "CSharpier.Core");
        Assert.Contains(spans, span => span.Scope == "CSharpier");
    }
}
