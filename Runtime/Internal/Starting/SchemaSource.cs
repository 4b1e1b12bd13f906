using System;
using System.Diagnostics;
using System.Reflection;

namespace AutoSpan.Internal;

/// <summary>
/// Makes an <see cref="ActivitySource"/> with the schema URL of the tags that woven spans have. Exporters send it with the instrumentation scope. Only .NET
/// 10 and version 10 of System.Diagnostics.DiagnosticSource take one, and this assembly is built for earlier ones: hence the reflection, once for each source.
/// </summary>
internal static class SchemaSource
{
    /// <summary>The version of the semantic conventions that docs/opentelemetry.md lists.</summary>
    public const string SchemaUrl = "https://opentelemetry.io/schemas/1.44.0";

    private const string Options = "System.Diagnostics.ActivitySourceOptions, System.Diagnostics.DiagnosticSource";

    /// <exception cref="Exception">A listener has thrown, while it was asked whether it listens.</exception>
    public static ActivitySource Create(string name, string? version)
    {
        // A constant name, so that trimming keeps the type.
        var type = Type.GetType(Options);
        var constructor = type?.GetConstructor([typeof(string)]);
        var versionProperty = type?.GetProperty("Version");
        var schema = type?.GetProperty("TelemetrySchemaUrl");
        if (type is null || constructor is null || versionProperty is null || schema is null || typeof(ActivitySource).GetConstructor([type]) is not { } create)
            return new ActivitySource(name, version);

        var options = constructor.Invoke([name]);
        versionProperty.SetValue(options, version);
        schema.SetValue(options, SchemaUrl);
        try
        {
            return (ActivitySource)create.Invoke([options]);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } thrown)
        {
            throw thrown;
        }
    }
}
