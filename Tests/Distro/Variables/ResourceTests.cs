using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class ResourceTests
{
    [Fact]
    public async Task TheServiceIsTheProgramUnlessTheEnvironmentNamesIt()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        var resource = receiver.Spans[0].Resource;
        Assert.Equal("Exported.Program", resource["service.name"]);
        Assert.Equal("1.2.3", resource["service.version"]);
        Assert.NotEmpty(resource["service.instance.id"]);
        Assert.Equal("dotnet", resource["telemetry.sdk.language"]);
        Assert.Equal("AutoSpan.Distro", resource["telemetry.distro.name"]);
    }

    [Theory]
    [InlineData("till", "OTEL_SERVICE_NAME=till")]
    [InlineData("till", "OTEL_RESOURCE_ATTRIBUTES=service.name=till")]
    [InlineData("till", "OTEL_SERVICE_NAME=till", "OTEL_RESOURCE_ATTRIBUTES=service.name=desk")]
    public async Task TheEnvironmentNamesTheService(string name, params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variables), "run");

        Assert.All(receiver.Spans, span => Assert.Equal(name, span.Resource["service.name"]));
        Assert.NotEmpty(receiver.Spans);
    }

    [Fact]
    public async Task ResourceAttributesAreAdded()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_RESOURCE_ATTRIBUTES=deployment.environment.name=stage,team=a%20b"), "run");

        Assert.Equal("stage", receiver.Spans[0].Resource["deployment.environment.name"]);
        Assert.Equal("a b", receiver.Spans[0].Resource["team"]);
    }

    [Theory]
    [InlineData("version=1.0+build", "version", "1.0+build")]
    [InlineData("equation=a=b", "equation", "a=b")]
    [InlineData("list=a%2Cb", "list", "a,b")]
    [InlineData("odd=100%", "odd", "100%")]
    [InlineData("empty=,last=1", "empty", "")]
    [InlineData("twice=1,twice=2", "twice", "2")]
    public async Task ValuesAreDecodedAndNothingElseIsChanged(string attributes, string key, string value)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, $"OTEL_RESOURCE_ATTRIBUTES={attributes}"), "run");

        Assert.Equal(value, receiver.Spans[0].Resource[key]);
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES=service.name=")]
    [InlineData("OTEL_SERVICE_NAME=")]
    [InlineData("OTEL_SERVICE_NAME=  ")]
    public async Task AServiceWithoutANameIsTheProgram(string variable)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        Assert.Equal("Exported.Program", receiver.Spans[0].Resource["service.name"]);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task AnAttributeWithoutAKeyIsNotExported()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_RESOURCE_ATTRIBUTES= =lonely,team=core"), "run");

        Assert.Single(program.Errors);
        Assert.DoesNotContain("lonely", receiver.Spans[0].Resource.Values);
        Assert.Equal("core", receiver.Spans[0].Resource["team"]);
    }

    [Fact]
    public async Task ADisabledSdkExportsNothingAndListensToNothing()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_SDK_DISABLED=true"), "run");

        Assert.Empty(receiver.Requests);
        Assert.Empty(program.Errors);
        Assert.Contains("caught", program.Output);
    }
}
