using System;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Planning.Export;

/// <summary>A call with which a program makes a <c>TracerProvider</c> of its own.</summary>
/// <param name="Place">The method that calls, or the project that has it.</param>
/// <param name="Call">The method that is called.</param>
/// <param name="Location">The place in the source; null where none is known.</param>
internal sealed record OwnTracerProvider(string Place, string Call, SourceLocation? Location)
{
    // AddOpenTelemetry alone may be for metrics or logs.
    private static readonly string[] Calls =
    [
        "OpenTelemetry.Sdk.CreateTracerProviderBuilder",
        "OpenTelemetry.OpenTelemetrySdk.Create",
        "OpenTelemetry.OpenTelemetryBuilder.WithTracing",
        "OpenTelemetry.OpenTelemetryBuilderSdkExtensions.WithTracing",
        "Azure.Monitor.OpenTelemetry.AspNetCore.OpenTelemetryBuilderExtensions.UseAzureMonitor"
    ];

    /// <summary>The first such call in the program, or in a project that it references. Packages may contain calls that nobody makes.</summary>
    public static OwnTracerProvider? Find(ModuleDefinition module, BuildReferences references) =>
        InProgram(module)
        ?? references.All.Where(assembly => !references.IsOfPackage(assembly)).Select(InProject).FirstOrDefault(found => found is not null);

    private static OwnTracerProvider? InProgram(ModuleDefinition module)
    {
        if (CallIn(module) is null)
            return null;

        var calls =
            from type in module.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let call = Name(instruction.Operand as MethodReference)
            where call is not null
            select new OwnTracerProvider(PlaceOf(method), call, LocationOf(method, instruction));
        return calls.FirstOrDefault();
    }

    private static OwnTracerProvider? InProject(AssemblyDefinition assembly) =>
        assembly.Name.Name != ExportPlanner.Distro && CallIn(assembly.MainModule) is { } call
            ? new OwnTracerProvider($"the referenced project {assembly.Name.Name}", call, null)
            : null;

    private static string? CallIn(ModuleDefinition module) =>
        module.AssemblyReferences.Any(reference => reference.Name.Contains("OpenTelemetry"))
            ? module.GetMemberReferences().OfType<MethodReference>().Select(Name).FirstOrDefault(call => call is not null)
            : null;

    private static string? Name(MethodReference? method)
    {
        if (method is null)
            return null;

        var name = $"{method.DeclaringType.FullName}.{method.Name}";
        return Calls.Contains(name, StringComparer.Ordinal) ? name : null;
    }

    // A method of a state machine or closure belongs to a method with a name that users know: its type is enough for them to find it.
    private static string PlaceOf(MethodDefinition method)
    {
        var type = method.DeclaringType;
        while (type.DeclaringType is { } around && type.Name.StartsWith("<", StringComparison.Ordinal))
            type = around;

        return type.FullName;
    }

    private static SourceLocation? LocationOf(MethodDefinition method, Instruction instruction)
    {
        var point = method.DebugInformation.SequencePoints.LastOrDefault(candidate => candidate.Offset <= instruction.Offset && !candidate.IsHidden);
        return point is null ? null : new SourceLocation(point.Document.Url, point.StartLine, point.StartColumn);
    }
}
