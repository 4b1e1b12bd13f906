using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>What the program references is instrumented, and one trace leads through all of it.</summary>
public sealed class InstrumentationTests
{
    [Fact]
    public async Task RequestsOfAServerAndOfAClientAreOneTraceOverBothProcesses()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var server = ExportedProgram.Start(DistroEnvironment.To(receiver, "OTEL_SERVICE_NAME=server"), "serve");
        var address = await server.Line("at ");

        using var client = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_SERVICE_NAME=client"), "call", address + "/work");
        await server.Signal("TERM");
        await server.End();

        var call = Assert.Single(receiver.Spans, span => span.Name == "Work.Call");
        var request = Assert.Single(receiver.Spans, span => span.Kind == 3 && span.Resource["service.name"] == "client");
        var answer = Assert.Single(receiver.Spans, span => span.Kind == 2);
        var work = Assert.Single(receiver.Spans, span => span.Name == "Work.Run");
        Assert.Equal([call.SpanId, request.SpanId, answer.SpanId], [request.ParentId, answer.ParentId, work.ParentId]);
        Assert.All(receiver.Spans.Where(span => span.Name != "Work.Receive"), span => Assert.Equal(call.TraceId, span.TraceId));
        Assert.Equal(("GET", "200"), (request.Tags["http.request.method"], request.Tags["http.response.status_code"]));
        Assert.Equal(("/work", "200"), (answer.Tags["http.route"], answer.Tags["http.response.status_code"]));
        Assert.Equal("server", answer.Resource["service.name"]);
    }

    [Fact]
    public async Task TheExporterDoesNotTraceItself()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_BSP_SCHEDULE_DELAY=50"), "run");

        Assert.DoesNotContain(receiver.Spans, span => span.Kind == 3 && span.Name != "Work.Place");
    }

    [Fact]
    public async Task TheWireHasAllThatASpanHas()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        var run = Assert.Single(receiver.Spans, span => span.Name == "Work.Run");
        var place = Assert.Single(receiver.Spans, span => span.Name == "Work.Place");
        var receive = Assert.Single(receiver.Spans, span => span.Name == "Work.Receive");
        var sum = Assert.Single(receiver.Spans, span => span.Name == "Parts.Sum");
        var fail = Assert.Single(receiver.Spans, span => span.Name == "Parts.Fail");
        Assert.Equal(("", 32, 16), (run.ParentId, run.TraceId.Length, run.SpanId.Length));
        Assert.All([place, sum, fail], span => Assert.Equal((run.TraceId, run.SpanId), (span.TraceId, span.ParentId)));
        Assert.Equal((3, 1, 5), (place.Kind, sum.Kind, receive.Kind));
        Assert.Equal(("17", "Exported.Work.Place"), (place.Tags["order.id"], place.Tags["code.function.name"]));
        Assert.Equal(["validated", "validated"], place.Events.Select(one => one.Name));
        Assert.Equal(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"), (receive.TraceId, receive.ParentId));
        Assert.Equal([(run.TraceId, run.SpanId)], receive.Links.Select(link => (link.TraceId, link.SpanId)));
        Assert.Equal((2, "out of stock"), (fail.Status, fail.StatusMessage));
        Assert.Equal("exception", Assert.Single(fail.Events).Name);
        Assert.Equal((0, ""), (run.Status, run.StatusMessage));
        Assert.Equal([("Exported.Program", "1.2.3"), ("Exported.Library", "0.1.0")], [run.Scope, sum.Scope]);
        Assert.True(run.Start <= place.Start && place.Start <= place.End && place.End <= run.End);
    }
}
