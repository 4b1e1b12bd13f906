using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Entry points: of top-level programs, and of those that wait.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "21")]
public sealed class ProgramTests
{
    const string Configuration =
        """
        <AutoSpan trivial="include" source="Program">
          <Include visibility="public internal protected private" members="method entryPoint localFunction lambda" />
        </AutoSpan>
        """;

    [Theory]
    [InlineData("return Step(2); static int Step(int one) => one + 1;", "Program.Main Program.Main.Step")]
    [InlineData("return new[] { 1, 2 }.Sum(one => one);", "Program.Main Program.Main.lambda Program.Main.lambda")]
    [InlineData(
        "await Task.Yield(); return await Step(2); async Task<int> Step(int one) { await Task.Yield(); return one + 1; }",
        "Program.Main Program.Main.Step")]
    [InlineData(
        "class Start { static async Task<int> Main() { await Task.Yield(); return Work(); } static int Work() => 3; }",
        "Start.Main Start.Work")]
    public async Task RunsAndIsTraced(string source, string expected)
    {
        var program = Compiler.Compile("Program", "using System.Linq; using System.Threading.Tasks; " + source, "/target:exe");
        var woven = FodyHost.Weave(program, Configuration, Scratch.Folder());
        Assert.Empty(woven.Errors);
        using var recorder = new Recorder("Program");

        var result = await Task.Run(() => Run(woven.Path));

        Assert.Equal(3, result);
        Assert.Equal(expected.Split(' '), recorder.Spans.Select(span => span.Name));
        recorder.AssertBalanced();
    }

    static object? Run(string file)
    {
        var main = new LoadedCopy(file).Assembly.EntryPoint!;
        return main.Invoke(null, [.. main.GetParameters().Select(_ => (object)System.Array.Empty<string>())]);
    }
}
