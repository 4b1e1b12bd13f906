using System;
using System.Linq;
using AutoSpan.Distro;
using AutoSpan.Tool.Running;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AutoSpan.Tool.Hook;

/// <summary>Starts AutoSpan.Distro in the program, with the sources that the tool knows.</summary>
internal static class TraceStart
{
    // A program may end far more spans in a second than a disk takes.
    private const int MostWaiting = 1_000_000;
    private const int MostWritten = 10_000;
    private const int Delay = 200;
    private const int Patience = 30_000;

    /// <summary>Called by the hook, from another load context.</summary>
    public static void Start() => AutoSpanDistro.StartFromOutside(
        Configure, alwaysStart: Environment.GetEnvironmentVariable(HookVariables.TraceFile) is { Length: > 0 });

    private static void Configure(TracerProviderBuilder builder)
    {
        var sources = Environment.GetEnvironmentVariable(HookVariables.Sources)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        builder.AddSource(sources).AddHttpClientInstrumentation();
        if (IsInProgram("Microsoft.AspNetCore.Hosting"))
            builder.AddAspNetCoreInstrumentation();
        if (Environment.GetEnvironmentVariable(HookVariables.TraceFile) is { Length: > 0 } file)
        {
#pragma warning disable CA2000 // The provider disposes it.
            builder.AddProcessor(new BatchActivityExportProcessor(new TraceFileExporter(file), MostWaiting, Delay, Patience, MostWritten));
#pragma warning restore CA2000
        }
    }

    private static bool IsInProgram(string assembly) => (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
        .Split(System.IO.Path.PathSeparator)
        .Any(file => System.IO.Path.GetFileNameWithoutExtension(file).Equals(assembly, StringComparison.OrdinalIgnoreCase));
}
