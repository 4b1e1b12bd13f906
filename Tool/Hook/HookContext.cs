using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace AutoSpan.Tool.Hook;

/// <summary>
/// Keeps the SDK apart from the program, which can have other versions of it. Shared is what spans travel through: the framework, AutoSpan.dll, and of the
/// libraries that come with the framework or without it, what is new enough in the program.
/// </summary>
internal sealed class HookContext(string path) : AssemblyLoadContext("autospan")
{
    private static readonly string[] s_shared = ["AutoSpan,", "System.", "Microsoft.Extensions."];

    private readonly string _folder = Path.GetDirectoryName(path)!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var own = Path.Combine(_folder, assemblyName.Name + ".dll");
        if (!File.Exists(own))
            return null;

        return IsShared(assemblyName) && OfProgram(assemblyName) is { } shared ? shared : LoadFromAssemblyPath(own);
    }

    private static bool IsShared(AssemblyName name) => Array.Exists(s_shared, prefix => $"{name.Name},".StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    // Null where the program has none, or an older one.
    private static Assembly? OfProgram(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(name);
        }
        catch (Exception fault) when (fault is FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }
}
