using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Distro.Dashboard;

/// <summary>The traces of the sample shop in a backend that takes them by gRPC.</summary>
public sealed class ShopByGrpcTests(AspireDashboard dashboard) : IClassFixture<AspireDashboard>
{
    [Fact]
    public async Task TheShopDeliversByGrpcToo()
    {
        var environment = DistroEnvironment.Of(
            $"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Grpc}", "OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "OTEL_RESOURCE_ATTRIBUTES=service.name=by-grpc");
        using var program = ExportedProgram.Start("dotnet", environment, ShopPageTests.Shop);
        await program.End();

        Assert.Empty(program.Errors);
        Assert.Contains(await dashboard.TraceWith("by-grpc", "ReceiptMailer.Send"), span => span.Name == "POST /orders");
    }
}
