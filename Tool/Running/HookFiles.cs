using System.Collections.Generic;
using System.IO;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Running;

/// <summary>The startup hook, and what it needs in the program itself.</summary>
internal static class HookFiles
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(typeof(HookFiles).Assembly.Location)!, "hook");

    /// <summary>The path of the hook.</summary>
    /// <exception cref="UserError">The tool is not complete.</exception>
    public static string Hook
    {
        get
        {
            var hook = Path.Combine(Folder, "AutoSpan.Tool.Hook.dll");
            return File.Exists(hook) ? hook : throw UserError.Missing($"{hook} is missing: install the tool again (dotnet tool update AutoSpan.Tool).");
        }
    }

    /// <summary>Spans are shared by the program and the SDK, so both have one version of their library: the newer one.</summary>
    public static IReadOnlyList<RuntimeAddition> For(TargetFramework? framework)
    {
        var library = RuntimeAddition.Of(Path.Combine(Folder, "System.Diagnostics.DiagnosticSource.dll"));
        return framework is { IsNetCore: true, Version: var version } && version.Major >= library.AssemblyVersion.Major ? [] : [library];
    }
}
