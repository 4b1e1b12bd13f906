using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Noise;

/// <summary>
/// Recognises by their parameters the methods that set the program up: they run once, before the first request. One that returns a task does work, such as to
/// migrate a database, and is none of them.
/// </summary>
internal static class SetUp
{
    /// <summary>The types of parameters by which set-up is recognised, as docs/noise.md lists them.</summary>
    public static IReadOnlyCollection<string> BuilderTypes => s_builders;

    private static readonly HashSet<string> s_builders = new(StringComparer.Ordinal)
    {
        "Microsoft.Extensions.DependencyInjection.IServiceCollection", "Microsoft.Extensions.DependencyInjection.IMvcBuilder",
        "Microsoft.Extensions.DependencyInjection.IMvcCoreBuilder", "Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder",
        "Microsoft.Extensions.DependencyInjection.IHttpClientBuilder", "Microsoft.Extensions.Options.OptionsBuilder`1",
        "Microsoft.Extensions.Hosting.IHostBuilder", "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostApplicationBuilder",
        "Microsoft.Extensions.Logging.ILoggingBuilder", "Microsoft.Extensions.Logging.ILoggerFactory",
        "Microsoft.Extensions.Configuration.IConfigurationBuilder",
        "Microsoft.AspNetCore.Authentication.AuthenticationBuilder", "Microsoft.AspNetCore.Authorization.AuthorizationBuilder",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder", "Microsoft.AspNetCore.Builder.WebApplication", "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder", "Microsoft.AspNetCore.Builder.RouteHandlerBuilder",
        "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder", "Microsoft.AspNetCore.Routing.RouteGroupBuilder", "Microsoft.AspNetCore.Routing.IRouteBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder", "Microsoft.AspNetCore.SignalR.ISignalRServerBuilder",
        "Microsoft.EntityFrameworkCore.ModelBuilder", "Microsoft.EntityFrameworkCore.ModelConfigurationBuilder",
        "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1",
        "Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder", "Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder`1",
        "Microsoft.EntityFrameworkCore.Metadata.Builders.OwnedNavigationBuilder`2", "Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder",
        "OpenTelemetry.OpenTelemetryBuilder", "OpenTelemetry.IOpenTelemetryBuilder", "OpenTelemetry.Trace.TracerProviderBuilder",
        "OpenTelemetry.Metrics.MeterProviderBuilder", "Autofac.ContainerBuilder", "Swashbuckle.AspNetCore.SwaggerGen.SwaggerGenOptions",
        "System.Web.Http.HttpConfiguration", "Owin.IAppBuilder"
    };

    // What a factory of a service is given, and nothing of a request.
    private static readonly HashSet<string> s_factoryParameters = new(StringComparer.Ordinal)
    {
        "System.IServiceProvider", "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.Configuration.IConfigurationSection"
    };

    private static readonly HashSet<string> s_configurations = new(StringComparer.Ordinal)
    {
        "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.Configuration.IConfigurationRoot",
        "Microsoft.Extensions.Configuration.IConfigurationSection"
    };

    public static string? Reason(MethodDefinition method, MethodFacts facts)
    {
        if (facts.IsAsync || !method.HasParameters)
            return null;

        if (method.Parameters.Any(IsBuilder) || IsFluent(method) || ReadsConfiguration(method))
            return "it sets up the program";

        if (MakesService(method))
            return "it creates a service for the container";

        return facts.Kind is MemberKind.Lambda or MemberKind.LocalFunction && SetsOptions(method) ? "it sets options" : null;
    }

    private static bool IsBuilder(ParameterDefinition parameter) => s_builders.Contains(ElementOf(parameter))
        || (parameter.ParameterType is GenericParameter generic
            && generic.Constraints.Any(constraint => s_builders.Contains(constraint.ConstraintType.GetElementType().FullName)));

    // static CorsOptions AllowAll(this CorsOptions options): what it sets it returns. A type of the program's own shows by what is done with it.
    private static bool IsFluent(MethodDefinition method) =>
        method.IsStatic
        && method.Parameters[0].ParameterType is var type
        && method.ReturnType.FullName == type.FullName
        && (IsFrameworkBuilder(type) || (method.HasBody && method.Body.Instructions.Any(SetsUp)));

    private static bool IsFrameworkBuilder(TypeReference type) =>
        (type.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || type.Namespace.StartsWith("Microsoft.Extensions", StringComparison.Ordinal))
        && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Builder", StringComparison.Ordinal));

    private static bool SetsUp(Instruction instruction) =>
        instruction.Operand is MethodReference { HasThis: false, Parameters: [var first, ..] } && s_builders.Contains(ElementOf(first));

    private static bool ReadsConfiguration(MethodDefinition method) =>
        method.IsStatic && s_configurations.Contains(ElementOf(method.Parameters[0]));

    private static bool MakesService(MethodDefinition method) =>
        method.ReturnType.MetadataType != MetadataType.Void
        && method.Parameters.Any(parameter => ElementOf(parameter) == "System.IServiceProvider")
        && method.Parameters.All(parameter => s_factoryParameters.Contains(ElementOf(parameter)));

    private static bool SetsOptions(MethodDefinition method) =>
        method.ReturnType.MetadataType == MetadataType.Void
        && method.Parameters is [{ ParameterType: var type }]
        && type.GetElementType().Name.Split('`')[0] is var name
        && (name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("Builder", StringComparison.Ordinal));

    private static string ElementOf(ParameterDefinition parameter) => parameter.ParameterType.GetElementType().FullName;
}
