using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection.Noise;

/// <summary>Members that come with a base type or an interface, and that frameworks call for purposes of their own. docs/noise.md lists them.</summary>
/// <param name="Purpose">What they are there for, in words that complete "it …".</param>
/// <param name="Members">Their names; <c>*</c> for all of the type.</param>
/// <param name="Types">The full names of the base types and interfaces, without type parameters.</param>
internal sealed record NoiseMembers(string Purpose, string[] Members, params string[] Types)
{
    private const string Compares = "compares values";
    private const string Converts = "converts values";
    private const string Formats = "formats a value as text";
    private const string Enumerates = "enumerates a collection";
    private const string Configures = "configures the program";
    private const string Telemetry = "is part of logging or tracing";

    /// <summary>How many parameters they have; null for any number.</summary>
    public int? Parameters { get; init; }

    public bool AreStatic { get; init; }

    /// <summary>All of them, as docs/noise.md lists them.</summary>
    public static IReadOnlyList<NoiseMembers> All { get; } =
    [
        new(Compares, ["Equals"], "System.IEquatable") { Parameters = 1 },
        new(Compares, ["Equals", "GetHashCode"], "System.Collections.Generic.IEqualityComparer", "System.Collections.IEqualityComparer",
            "System.Collections.IStructuralEquatable"),
        new(Compares, ["CompareTo"], "System.IComparable") { Parameters = 1 },
        new(Compares, ["Compare"], "System.Collections.Generic.IComparer", "System.Collections.IComparer") { Parameters = 2 },
        new(Formats, ["ToString", "TryFormat"], "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable"),
        new(Formats, ["GetFormat"], "System.IFormatProvider"),
        new(Formats, ["Format"], "System.ICustomFormatter"),
        new(Enumerates, ["MoveNext", "MoveNextAsync", "Current", "Reset", "Dispose", "DisposeAsync"],
            "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerator", "System.Collections.Generic.IAsyncEnumerator"),
        new(Converts, ["*"],
            "System.ComponentModel.TypeConverter", "System.Text.Json.Serialization.JsonConverter", "Newtonsoft.Json.JsonConverter", "System.IConvertible",
            "System.Windows.Data.IValueConverter", "Microsoft.Maui.Controls.IValueConverter", "Dapper.SqlMapper.ITypeHandler", "Dapper.SqlMapper.TypeHandler",
            "YamlDotNet.Serialization.IYamlTypeConverter"),
        new(Converts, ["Parse", "TryParse"], "System.IParsable", "System.ISpanParsable", "System.IUtf8SpanParsable") { AreStatic = true },
        new(Converts, ["ConvertName"], "System.Text.Json.JsonNamingPolicy"),
        new(Converts, ["TransformOutbound"], "Microsoft.AspNetCore.Routing.IOutboundParameterTransformer"),
        new("matches routes", ["Match"], "Microsoft.AspNetCore.Routing.IRouteConstraint"),
        new(Converts, ["GetObjectData"], "System.Runtime.Serialization.ISerializable"),
        new(Converts, ["ReadXml", "WriteXml", "GetSchema"], "System.Xml.Serialization.IXmlSerializable"),
        new(Configures, ["Configure", "PostConfigure", "Validate", "GetChangeToken"],
            "Microsoft.Extensions.Options.IConfigureOptions", "Microsoft.Extensions.Options.IConfigureNamedOptions",
            "Microsoft.Extensions.Options.IPostConfigureOptions", "Microsoft.Extensions.Options.IValidateOptions",
            "Microsoft.Extensions.Options.IOptionsChangeTokenSource"),
        new(Configures, ["Configure"], "Microsoft.AspNetCore.Hosting.IStartupFilter", "Microsoft.AspNetCore.Hosting.IHostingStartup"),
        new(Configures, ["Apply"],
            "Swashbuckle.AspNetCore.SwaggerGen.IOperationFilter", "Swashbuckle.AspNetCore.SwaggerGen.ISchemaFilter",
            "Swashbuckle.AspNetCore.SwaggerGen.IDocumentFilter", "Swashbuckle.AspNetCore.SwaggerGen.IParameterFilter",
            "Microsoft.AspNetCore.Mvc.ApplicationModels.IApplicationModelConvention", "Microsoft.AspNetCore.Mvc.ApplicationModels.IControllerModelConvention",
            "Microsoft.AspNetCore.Mvc.ApplicationModels.IActionModelConvention"),
        new(Configures, ["GetBinder"], "Microsoft.AspNetCore.Mvc.ModelBinding.IModelBinderProvider"),
        new("changes the database schema", ["Up", "Down", "BuildTargetModel", "BuildModel"],
            "Microsoft.EntityFrameworkCore.Migrations.Migration", "Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot",
            "System.Data.Entity.Migrations.DbMigration", "FluentMigrator.MigrationBase", "FluentMigrator.Migration"),
        new("creates a DbContext at design time", ["CreateDbContext"], "Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory"),
        new("resolves services", ["GetService", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService"], "System.IServiceProvider"),
        new(Telemetry, ["Log", "IsEnabled", "BeginScope", "CreateLogger"],
            "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILoggerProvider", "Microsoft.Extensions.Logging.ILoggerFactory"),
        new(Telemetry, ["Enrich", "Emit"], "Serilog.Core.ILogEventEnricher", "Serilog.Core.ILogEventSink"),
        new(Telemetry, ["OnStart", "OnEnd", "Export", "ShouldSample"], "OpenTelemetry.BaseProcessor", "OpenTelemetry.BaseExporter",
            "OpenTelemetry.Trace.Sampler")
    ];

    private bool IsWholeType => Members is ["*"];

    /// <summary>True for a member of these names that a base type or interface of its type asks for.</summary>
    public bool Have(MethodDefinition method, MethodFacts facts) =>
        method.IsStatic == AreStatic
        && (IsWholeType ? (method.IsVirtual || facts.IsExplicitImplementation) : Array.IndexOf(Members, facts.Member) >= 0)
        && (Parameters is null || method.Parameters.Count == Parameters)
        && AreAskedForBy(facts.Inherits.Value);

    private bool AreAskedForBy(IReadOnlyList<string> ancestors)
    {
        foreach (var type in Types)
        {
            if (ancestors.Contains(type))
                return true;
        }

        return false;
    }
}
