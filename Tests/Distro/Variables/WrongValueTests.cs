using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

/// <summary>A wrong value is one line that names the variable and the choices; the default is used, and the program runs.</summary>
public sealed class WrongValueTests
{
    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER=zipkin",
        "OTEL_TRACES_EXPORTER: 'zipkin' is not valid and is ignored. Use 'otlp', 'console' or 'none', or several of them separated by commas.")]
    [InlineData("OTEL_TRACES_SAMPLER=sometimes",
        "OTEL_TRACES_SAMPLER: 'sometimes' is not valid and is ignored. Use 'always_on', 'always_off', 'traceidratio', 'parentbased_always_on', " +
        "'parentbased_always_off' or 'parentbased_traceidratio'.")]
    [InlineData("OTEL_PROPAGATORS=jaeger",
        "OTEL_PROPAGATORS: 'jaeger' is not valid and is ignored. " +
        "Use 'tracecontext', 'baggage', 'b3', 'b3multi' or 'none', or several of them separated by commas.")]
    [InlineData("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=spans",
        "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN: 'spans' is not valid and is ignored. Use 'logs' or 'logs/dup'.")]
    [InlineData("OTEL_LOG_LEVEL=loud", "OTEL_LOG_LEVEL: 'loud' is not valid and is ignored. Use 'none', 'error', 'warn', 'info' or 'debug'.")]
    [InlineData("OTEL_SDK_DISABLED=maybe", "OTEL_SDK_DISABLED: 'maybe' is not valid and is ignored. Use 'true' or 'false'.")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL=http/json",
        "OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' is not valid and is ignored. Use 'http/protobuf' or 'grpc'.")]
    [InlineData("OTEL_EXPORTER_OTLP_COMPRESSION=zip", "OTEL_EXPORTER_OTLP_COMPRESSION: 'zip' is not valid and is ignored. Use 'gzip' or 'none'.")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT=soon",
        "OTEL_EXPORTER_OTLP_TIMEOUT: 'soon' is not valid and is ignored. Use a whole number of milliseconds, at least 0.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=x-key,y=1",
        "OTEL_EXPORTER_OTLP_HEADERS: 'x-key' is not valid and is ignored. " +
        "Use 'name=value' pairs separated by commas; write other characters of a value as %XX.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=Authorization: Bearer secret",
        "OTEL_EXPORTER_OTLP_HEADERS: 'Authorization' is not valid and is ignored. " +
        "Use 'name=value' pairs separated by commas; write other characters of a value as %XX.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=Content-Type=text/plain",
        "OTEL_EXPORTER_OTLP_HEADERS: 'Content-Type' is not valid and is ignored. " +
        "Use 'name=value' pairs separated by commas, with the name of a header of a request.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS==1",
        "OTEL_EXPORTER_OTLP_HEADERS: '' is not valid and is ignored. " +
        "Use 'name=value' pairs separated by commas, with the name of a header of a request.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=x-key=%C3%A4",
        "OTEL_EXPORTER_OTLP_HEADERS: 'x-key' is not valid and is ignored. Use a value of printable ASCII characters: a header can have no others.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS=x-key=1%0D%0Ax-other=2",
        "OTEL_EXPORTER_OTLP_HEADERS: 'x-key' is not valid and is ignored. Use a value of printable ASCII characters: a header can have no others.")]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE=-1",
        "OTEL_BSP_MAX_QUEUE_SIZE: '-1' is not valid and is ignored. Use a whole number of spans, from 1 to 10000000.")]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE=2147483647",
        "OTEL_BSP_MAX_QUEUE_SIZE: '2147483647' is not valid and is ignored. Use a whole number of spans, from 1 to 10000000.")]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE=5000",
        "OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '5000' is not valid and is ignored. Use at most the size of the queue, 2048 spans.")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY=x", "OTEL_BSP_SCHEDULE_DELAY: 'x' is not valid and is ignored. Use a whole number of milliseconds, at least 0.")]
    [InlineData("OTEL_SPAN_EVENT_COUNT_LIMIT=few",
        "OTEL_SPAN_EVENT_COUNT_LIMIT: 'few' is not valid and is ignored. Use a whole number of characters or items, at least 0.")]
    [InlineData("OTEL_CONFIG_FILE=otel.yaml",
        "OTEL_CONFIG_FILE: 'otel.yaml' is not valid and is ignored. Use the other OTEL_* variables: a configuration file is not supported.")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES=team", "OTEL_RESOURCE_ATTRIBUTES: 'team' is not valid and is ignored. Use 'key=value' pairs separated by commas.")]
    public async Task IsOneLineAndTheDefaultIsUsed(string variable, string line)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        Assert.Equal("AutoSpan: " + line, Assert.Single(program.Errors));
        Assert.Equal(0, program.ExitCode);
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("0,5")]
    public async Task ARatioThatIsNoneIsSaid(string ratio)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_TRACES_SAMPLER=traceidratio", $"OTEL_TRACES_SAMPLER_ARG={ratio}"), "run");

        Assert.Equal($"AutoSpan: OTEL_TRACES_SAMPLER_ARG: '{ratio}' is not valid and is ignored. Use a number from 0 to 1.", Assert.Single(program.Errors));
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Fact]
    public async Task OfSeveralWrongValuesEachIsALine()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(
                receiver, "OTEL_TRACES_EXPORTER=zipkin,otlp", "OTEL_PROPAGATORS=xray,b3", "OTEL_TRACES_SAMPLER=jaeger_remote", "OTEL_EXPORTER_OTLP_TIMEOUT=-1",
                "OTEL_EXPORTER_OTLP_HEADERS=a,b"),
            "run");

        Assert.Equal(6, program.Errors.Count);
        Assert.All(program.Errors, line => Assert.Contains(" is not valid and is ignored. Use ", line));
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Fact]
    public async Task AQueueOfLogRecordsThatCannotBeIsSaidWhereThereIsOne()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs", "OTEL_BLRP_MAX_QUEUE_SIZE=2147483647"), "run");

        Assert.Equal(
            "AutoSpan: OTEL_BLRP_MAX_QUEUE_SIZE: '2147483647' is not valid and is ignored. Use a whole number of log records, from 1 to 10000000.",
            Assert.Single(program.Errors));
        Assert.Equal((6, 1), (receiver.Spans.Count, receiver.Logs.Count));
    }

    [Fact]
    public async Task AnEndpointThatIsNoAddressIsSaidAndTheDefaultOneIsUsed()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of("OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4318"), "run");

        Assert.Equal(
            "AutoSpan: OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' is not valid and is ignored. " +
            "Use an address that begins with 'http://' or 'https://', such as 'http://localhost:4318'.",
            program.Errors[0]);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task ASecondStartIsSaidAndChangesNothing()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "again");

        Assert.StartsWith("AutoSpan: AutoSpan.Distro is started already", Assert.Single(program.Errors));
        Assert.Equal(6, receiver.Spans.Count);
    }
}
