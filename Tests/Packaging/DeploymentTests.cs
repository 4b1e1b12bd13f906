using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Distro.Receiving;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A program exports the same spans however it is deployed, and its publication warns of nothing.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class DeploymentTests(Package package)
{
    private static readonly string[] Expected =
        ["Greetings.Greet < ", "Greetings.Text < Greetings.Greet", "Greetings.Text < Greetings.Greet", "Greetings.Text < Greetings.Greet"];

    [Fact]
    public async Task AsItIsBuilt() => await DeliversItsSpans("dotnet", (await package.FreshPrograms).Console);

    [Fact]
    public async Task AsOneTrimmedFileThatIsReadyToRun()
    {
        LongTests.Require();
        var file = await (await package.FreshPrograms).SingleFile;

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.dll"));
        await DeliversItsSpans(file);
    }

    [Fact]
    public async Task AsMachineCode()
    {
        LongTests.Require();
        var file = await (await package.FreshPrograms).Native;

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.dll"));
        await DeliversItsSpans(file);
    }

    private static async Task DeliversItsSpans(string program, params string[] arguments)
    {
        await using var receiver = await OtlpReceiver.Start();
        using var run = ExportedProgram.Start(program, DistroEnvironment.To(receiver), arguments);
        await run.End();

        Assert.Empty(run.Errors);
        Assert.Equal(["Hello, Ada", "Hello, Ada", "Goodbye, Ada"], run.Output);
        Assert.Equal(Expected, TreeOf(receiver.Spans));
        Assert.All(receiver.Spans, span => Assert.Equal("Greeter", span.Resource["service.name"]));
        Assert.Equal("Ada", receiver.Spans[0].Tags["autospan.argument.name"]);
        // Set by reflection, which trimming must not break.
        Assert.All(receiver.Spans, span => Assert.NotEmpty(span.ScopeSchema));

        // Started and flushed by the distro, also where nothing else ends it in good order.
        receiver.Clear();
        using var waiting = ExportedProgram.Start(program, DistroEnvironment.To(receiver), [.. arguments, "wait"]);
        await waiting.Line("ready");
        await waiting.Signal("TERM");
        await waiting.End();

        Assert.Equal(143, waiting.ExitCode);
        Assert.Equal(Expected, TreeOf(receiver.Spans));
    }

    private static IEnumerable<string> TreeOf(IReadOnlyList<ReceivedSpan> spans)
    {
        var names = spans.ToDictionary(span => span.SpanId, span => span.Name);
        return spans.Select(span => $"{span.Name} < {names.GetValueOrDefault(span.ParentId)}").Order();
    }
}
