using System.IO;
using System.Linq;
using System.Reflection;

namespace AutoSpan.Tests.Harness;

/// <summary>Where things lie, as the build of this test project wrote it down.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder of reference packs; may not exist.</summary>
    public static string TargetingPacks { get; } = Metadata("NetCoreTargetingPackRoot");

    /// <summary>The cases as the compiler wrote them.</summary>
    public static string Cases(Build build, string framework = "net10.0") =>
        Path.Combine(Root, "AssemblyToProcess", "bin", build.ToString(), framework, "AssemblyToProcess.dll");

    /// <summary>A real assembly, with everything that it needs beside it.</summary>
    public static string RealAssembly(string name, string framework) =>
        Path.Combine(Root, "Tests", "RealAssemblies", "bin", "Release", framework, name + ".dll");

    static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
