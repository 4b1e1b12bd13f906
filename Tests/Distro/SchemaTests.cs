using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using AutoSpan.Tests.Documentation;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>What is exported says which version of the semantic conventions its attributes follow.</summary>
public sealed class SchemaTests
{
    private const string Schema = "https://opentelemetry.io/schemas/1.44.0";

    [Fact]
    public async Task WovenScopesAndTheResourceHaveTheSchemaOfTheirAttributes()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_RESOURCE_ATTRIBUTES=team=core"), "run");

        Assert.Empty(program.Errors);
        Assert.NotEmpty(receiver.Spans);
        Assert.All(receiver.Spans, span => Assert.Equal((Schema, Schema), (span.ScopeSchema, span.ResourceSchema)));
    }

    [Fact]
    public void TheDocumentNamesTheSameVersion()
    {
        var text = new MarkdownFile("docs/opentelemetry.md").Text;

        Assert.Contains(Schema, text, System.StringComparison.Ordinal);
        Assert.Contains("version " + Schema[(Schema.LastIndexOf('/') + 1)..], text, System.StringComparison.Ordinal);
    }
}
