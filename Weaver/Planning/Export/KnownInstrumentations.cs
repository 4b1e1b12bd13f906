using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Export;

/// <summary>
/// The packages that trace a library, and the method with which each is registered. Libraries that have an <c>ActivitySource</c> of their own are known to
/// AutoSpan.Distro by name; packages that need an object of the program, such as a connection, cannot be registered without code.
/// </summary>
internal static class KnownInstrumentations
{
    private const string Builder = "OpenTelemetry.Trace.TracerProviderBuilder";

    private static readonly KeyValuePair<string, string>[] Methods =
    [
        new("OpenTelemetry.Instrumentation.AspNetCore", "AddAspNetCoreInstrumentation"),
        new("OpenTelemetry.Instrumentation.Http", "AddHttpClientInstrumentation"),
        new("OpenTelemetry.Instrumentation.GrpcNetClient", "AddGrpcClientInstrumentation"),
        new("OpenTelemetry.Instrumentation.SqlClient", "AddSqlClientInstrumentation"),
        new("OpenTelemetry.Instrumentation.EntityFrameworkCore", "AddEntityFrameworkCoreInstrumentation"),
        new("OpenTelemetry.Instrumentation.ElasticsearchClient", "AddElasticsearchClientInstrumentation"),
        new("OpenTelemetry.Instrumentation.AWS", "AddAWSInstrumentation"),
        new("OpenTelemetry.Instrumentation.Quartz", "AddQuartzInstrumentation"),
        new("OpenTelemetry.Instrumentation.Hangfire", "AddHangfireInstrumentation"),
        new("OpenTelemetry.Instrumentation.Wcf", "AddWcfInstrumentation"),
        new("Npgsql.OpenTelemetry", "AddNpgsql"),
        new("RabbitMQ.Client.OpenTelemetry", "AddRabbitMQInstrumentation")
    ];

    /// <summary>The registrations of those packages that are among the references of a build.</summary>
    public static IReadOnlyList<MethodDefinition> Of(BuildReferences references) =>
        [.. Methods.Select(method => Find(references.Find(method.Key), method.Value)).OfType<MethodDefinition>()];

    /// <summary>The overload that needs the least: the builder alone, or with parameters that can be left out.</summary>
    private static MethodDefinition? Find(AssemblyDefinition? assembly, string name) => assembly?.MainModule.Types
        .Where(type => type is { IsPublic: true, IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.Methods)
        .Where(method => method.Name == name && method is { IsPublic: true, IsStatic: true, HasGenericParameters: false })
        .Where(method => method.Parameters.Count > 0 && method.Parameters[0].ParameterType.FullName == Builder)
        .Where(method => method.Parameters.Skip(1).All(parameter => parameter is { HasConstant: true, Constant: null } && !parameter.ParameterType.IsValueType))
        .OrderBy(method => method.Parameters.Count)
        .FirstOrDefault();
}
