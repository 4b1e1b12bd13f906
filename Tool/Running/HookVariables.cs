namespace AutoSpan.Tool.Running;

/// <summary>The environment variables by which <c>autospan run</c> tells the hook in the program what to do.</summary>
internal static class HookVariables
{
    /// <summary>.NET runs the assemblies in this variable before <c>Main</c>.</summary>
    public const string StartupHooks = "DOTNET_STARTUP_HOOKS";

    /// <summary>What <see cref="StartupHooks"/> was without the tool: what the program hands to its own children.</summary>
    public const string OriginalHooks = "AUTOSPAN_RUN_ORIGINAL_HOOKS";

    /// <summary>The names of the sources of the woven assemblies, one a line.</summary>
    public const string Sources = "AUTOSPAN_RUN_SOURCES";

    /// <summary>Where the spans are saved; empty to save none.</summary>
    public const string TraceFile = "AUTOSPAN_RUN_TRACE_FILE";
}
