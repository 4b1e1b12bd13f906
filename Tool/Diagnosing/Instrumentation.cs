using System.Collections.Generic;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>A library, and the package that traces it.</summary>
/// <param name="Library">The package or shared framework of the library.</param>
/// <param name="Package">The package with its instrumentation.</param>
internal sealed record Instrumentation(string Library, string Package)
{
    /// <summary>
    /// The first version of .NET with which the library makes its spans itself, under a source that AutoSpan.Distro listens to: then the package only adds to
    /// them. Null for a library that needs the package.
    /// </summary>
    public int? TracesItselfSince { get; init; }

    /// <summary>What OpenTelemetry and the authors of the libraries publish.</summary>
    public static IReadOnlyList<Instrumentation> Known { get; } =
    [
        new("Microsoft.AspNetCore.App", "OpenTelemetry.Instrumentation.AspNetCore"),
        new("System.Net.Http", "OpenTelemetry.Instrumentation.Http") { TracesItselfSince = 9 },
        new("Grpc.Net.Client", "OpenTelemetry.Instrumentation.GrpcNetClient"),
        new("Microsoft.Data.SqlClient", "OpenTelemetry.Instrumentation.SqlClient"),
        new("System.Data.SqlClient", "OpenTelemetry.Instrumentation.SqlClient"),
        new("Microsoft.EntityFrameworkCore", "OpenTelemetry.Instrumentation.EntityFrameworkCore"),
        new("StackExchange.Redis", "OpenTelemetry.Instrumentation.StackExchangeRedis"),
        new("Confluent.Kafka", "OpenTelemetry.Instrumentation.ConfluentKafka"),
        new("Elastic.Clients.Elasticsearch", "OpenTelemetry.Instrumentation.ElasticsearchClient"),
        new("AWSSDK.Core", "OpenTelemetry.Instrumentation.AWS"),
        new("Quartz", "OpenTelemetry.Instrumentation.Quartz"),
        new("Hangfire.Core", "OpenTelemetry.Instrumentation.Hangfire"),
        new("Npgsql", "Npgsql.OpenTelemetry") { TracesItselfSince = 0 },
        new("RabbitMQ.Client", "RabbitMQ.Client.OpenTelemetry") { TracesItselfSince = 0 }
    ];
}
