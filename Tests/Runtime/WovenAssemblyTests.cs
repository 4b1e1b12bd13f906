using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Fody.Planning.Methods;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>What woven code makes at its start: it grows without new signatures, and never throws.</summary>
[Collection(nameof(Spans))]
public sealed class WovenAssemblyTests
{
    static readonly byte[] Table = MethodTableWriter.Write([WovenMethods.Record("first"), WovenMethods.Record("second")]);

    [Fact]
    public void AnAssemblyOfANewerContractHasNoSources()
    {
        using var log = new FaultLog();

        var assembly = WovenMethods.TryOpen(Table, $"methods=AutoSpan.Methods.Test;contract={ContractLevel.Current + 1}");

        Assert.Null(assembly);
        Assert.Null(WovenAssembly.CreateSource(assembly, "name=Newer"));
        Assert.NotNull(WovenAssembly.CreateTracer(assembly, null, ""));
        Assert.Contains($"was woven for contract level {ContractLevel.Current + 1}, and this AutoSpan.dll has {ContractLevel.Current}",
            Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("contract=next")]
    [InlineData("contract=-1")]
    public void AnAssemblyWithoutContractLevelHasNoSources(string settings) => Assert.Null(WovenMethods.TryOpen(Table, settings));

    [Fact]
    public void ASourceHasItsNameAndTheVersionOfTheAssembly()
    {
        using var source = WovenAssembly.CreateSource(WovenMethods.TryOpen(Table, "contract=1;version=1.0%3B%25"), "future=1;name=Shop%3B=%25")!;

        Assert.Equal("Shop;=%", source.Name);
        Assert.Equal("1.0;%", source.Version);
    }

    [Fact]
    public void SettingsThatAreNotKnownAreIgnored()
    {
        using var log = new FaultLog();
        using var traced = new Traced();

        using var span = traced.Tracer("sampling=adaptive;=;;status;kind=server").Start("span")!;

        Assert.Equal(ActivityKind.Server, span.Kind);
    }

    [Theory]
    [InlineData("kind", "5")]
    [InlineData("kind", "client, server")]
    [InlineData("kind", "")]
    [InlineData("parent", "nearest")]
    [InlineData("recursion", "limited")]
    public void AValueThatIsNotKnownLeavesTheDefaultAndIsTold(string key, string value)
    {
        using var log = new FaultLog();
        using var source = new ActivitySource("AutoSpan.Tests.Values");
        using var recorder = new Recorder(source.Name);

        using var span = WovenAssembly.CreateTracer(WovenMethods.Assembly, source, $"{key}={value}").Start("span")!;

        Assert.Equal(ActivityKind.Internal, span.Kind);
        Assert.Equal($"The setting '{key}' has the unknown value '{value}': the default is used. Update the package AutoSpan.", Assert.Single(log.Messages));
    }

    [Fact]
    public void CancellationIsNoErrorUnlessTheSettingsSaySo()
    {
        Assert.Equal(ActivityStatusCode.Unset, StatusAfter(new TaskCanceledException(), ""));
        Assert.Equal(ActivityStatusCode.Error, StatusAfter(new TaskCanceledException(), "ignore="));
        Assert.Equal(ActivityStatusCode.Unset, StatusAfter(new TimeoutException(), "ignore=System.ArgumentException System.TimeoutException"));
        Assert.Equal(ActivityStatusCode.Error, StatusAfter(new TimeoutException(), ""));
    }

    [Fact]
    public void NothingIsReadBeforeTheFirstSpan()
    {
        var assembly = WovenMethods.Open((byte[]?)null);
        var asked = 0;
        System.Reflection.Assembly? Ask(object? sender, ResolveEventArgs arguments)
        {
            Interlocked.Add(ref asked, arguments.Name == "AutoSpan.Methods.Test" ? 1 : 0);
            return null;
        }

        AppDomain.CurrentDomain.ResourceResolve += Ask;
        try
        {
            using var source = WovenAssembly.CreateSource(assembly, "name=AutoSpan.Tests.Unread");
            var tracer = WovenAssembly.CreateTracer(assembly, source, "");
            Assert.Equal(0, asked);

            tracer.Start(0);
            Assert.Equal(1, asked);
        }
        finally
        {
            AppDomain.CurrentDomain.ResourceResolve -= Ask;
        }
    }

    [Fact]
    public void ATableThatIsMissingGivesNoSpansAndIsToldOnce() => GivesNoSpans(null, "has no resource 'AutoSpan.Methods.Test'");

    [Fact]
    public void ATableThatIsCorruptGivesNoSpansAndIsToldOnce()
    {
        GivesNoSpans([1, 2, 3], "InvalidDataException");
        GivesNoSpans(Table[..^8], "InvalidDataException");
    }

    [Fact]
    public void AnIndexThatTheTableDoesNotHaveGivesNoSpan()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer(assembly: WovenMethods.Open(Table));

        Assert.Null(tracer.Start(2));
        Assert.Null(tracer.Start(-1));
        Assert.Equal("second", tracer.Start(1)!.OperationName);
    }

    // Each is read once: later, what is known of a method is in its object.
    [Fact]
    public void ManyThreadsReadTheSameMethods()
    {
        using var traced = new Traced(ActivitySamplingResult.PropagationData);
        var names = Enumerable.Range(0, 2000).Select(number => $"method{number}").ToArray();
        var tracer = traced.Tracer(assembly: WovenMethods.Open(names.Select(name => WovenMethods.Record(name, tags: ["name", name]))));

        Parallel.For(0, 8, thread =>
        {
            for (var index = 0; index < names.Length; index++)
            {
                var method = (index * 7 + thread) % names.Length;
                using var span = tracer.Start(method)!;
                Assert.Equal(names[method], span.OperationName);
                Assert.Equal(names[method], span.GetTagItem("name"));
            }
        });
    }

    static void GivesNoSpans(byte[]? table, string message)
    {
        using var log = new FaultLog();
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();
        var tracer = traced.Tracer(assembly: WovenMethods.Open(table));

        Assert.Null(tracer.Start(1));
        Assert.Null(tracer.Start(1));
        Assert.Null(SpanEvents.Begin(tracer, 1));

        Assert.Same(outer, Activity.Current);
        Assert.Contains(message, Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    static ActivityStatusCode StatusAfter(Exception exception, string settings)
    {
        using var source = new ActivitySource("AutoSpan.Tests.Ignored");
        using var recorder = new Recorder(source.Name);
        var tracer = WovenAssembly.CreateTracer(WovenMethods.Assembly, source, settings);
        tracer.Fail(tracer.Start("span")!, exception);
        return recorder.Single().Status;
    }
}
