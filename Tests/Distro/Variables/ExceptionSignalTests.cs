using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class ExceptionSignalTests
{
    [Theory]
    [InlineData("", true, false)]
    [InlineData("logs", false, true)]
    [InlineData("logs/dup", true, true)]
    [InlineData("events", true, false)]
    public async Task AnExceptionIsAnEventOrALogRecordWithTheIdsOfItsSpan(string value, bool isEvent, bool isLog)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, $"OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN={value}"), "run");

        var span = Assert.Single(receiver.Spans, span => span.Name == "Parts.Fail");
        Assert.Equal((2, "out of stock", "System.InvalidOperationException"), (span.Status, span.StatusMessage, span.Tags["error.type"]));
        if (isEvent)
            AssertException(Assert.Single(span.Events).Tags);
        else
            Assert.Empty(span.Events);

        if (!isLog)
        {
            Assert.Empty(receiver.Logs);
            return;
        }

        var log = Assert.Single(receiver.Logs);
        Assert.Equal((span.TraceId, span.SpanId, "exception", "Exported.Library"), (log.TraceId, log.SpanId, log.EventName, log.Scope));
        AssertException(log.Attributes);
    }

    [Theory]
    [InlineData("none",
        "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN: with OTEL_LOGS_EXPORTER=none there are no log records, so exceptions are events of their spans.", false)]
    [InlineData("console", "OTEL_LOGS_EXPORTER: 'console' is not valid and is ignored. Use 'otlp' or 'none', or several of them separated by commas.", true)]
    public async Task LogRecordsGoWhereTheVariableSays(string exporter, string line, bool isLog)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs", $"OTEL_LOGS_EXPORTER={exporter}"), "run");

        Assert.Equal("AutoSpan: " + line, Assert.Single(program.Errors));
        Assert.Equal(isLog ? (1, 0) : (0, 1), (receiver.Logs.Count, Assert.Single(receiver.Spans, span => span.Name == "Parts.Fail").Events.Count));
    }

    private static void AssertException(System.Collections.Generic.IReadOnlyDictionary<string, string> attributes)
    {
        Assert.Equal("System.InvalidOperationException", attributes["exception.type"]);
        Assert.Equal("out of stock", attributes["exception.message"]);
        Assert.Contains("Exported.Library.Parts.Fail", attributes["exception.stacktrace"]);
    }
}
