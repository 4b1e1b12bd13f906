using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The assemblies that a program is deployed with, as far as its build knows them. Those of .NET itself are left out.</summary>
/// <param name="module">The module that is woven.</param>
/// <param name="resolver">Finds the references of its build.</param>
/// <param name="deployed">The names of the assemblies that are copied beside it, whether its code names them or not.</param>
/// <param name="packages">The names of assemblies of packages that are not in the folder of their package.</param>
internal sealed class BuildReferences(
    ModuleDefinition module, IAssemblyResolver resolver, IReadOnlyList<string> deployed, IReadOnlyList<string> packages)
{
    // The keys that .NET and ASP.NET Core are signed with; libraries of Microsoft that are packages share some of them, and none of those is woven.
    private static readonly string[] FrameworkKeys = ["b77a5c561934e089", "b03f5f7f11d50a3a", "7cec85d7bea7798e", "cc7b13ffcd2ddd51", "adb9793829ddae60"];

    private readonly Dictionary<string, AssemblyDefinition?> _found = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<AssemblyDefinition>? _all;

    /// <summary>Every assembly that the module refers to, directly or through others, or that is copied beside it.</summary>
    public IReadOnlyList<AssemblyDefinition> All => _all ??= Walk();

    /// <summary>The assembly of this name; null where it is not among the references.</summary>
    public AssemblyDefinition? Find(string name)
    {
        if (_found.TryGetValue(name, out var known))
            return known;

        var found = Resolve(name);
        _found.Add(name, found);
        return found;
    }

    /// <summary>Whether a reference is of a package, and not of a project.</summary>
    public bool IsOfPackage(AssemblyDefinition assembly) =>
        packages.Contains(assembly.Name.Name, StringComparer.OrdinalIgnoreCase) || IsInPackage(assembly.MainModule.FileName);

    // NuGet unpacks a package as id/version/lib/framework/file, and leaves its metadata beside lib.
    private static bool IsInPackage(string? file)
    {
        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ".nupkg.metadata")))
                return true;
        }

        return false;
    }

    private AssemblyDefinition? Resolve(string name)
    {
        try
        {
            return resolver.Resolve(new AssemblyNameReference(name, new Version(0, 0)));
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private IReadOnlyList<AssemblyDefinition> Walk()
    {
        List<AssemblyDefinition> all = [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { module.Assembly.Name.Name };
        var next = new Queue<string>(NamesIn(module).Concat(deployed));
        while (next.Count > 0)
        {
            var name = next.Dequeue();
            if (!seen.Add(name) || Find(name) is not { } assembly || IsFramework(assembly.Name))
                continue;

            all.Add(assembly);
            foreach (var further in NamesIn(assembly.MainModule))
                next.Enqueue(further);
        }

        return all;
    }

    private static IEnumerable<string> NamesIn(ModuleDefinition module) =>
        module.AssemblyReferences.Where(reference => !IsFramework(reference)).Select(reference => reference.Name);

    private static bool IsFramework(AssemblyNameReference name) =>
        name.PublicKeyToken is { Length: 8 } token && FrameworkKeys.Contains(string.Concat(token.Select(part => part.ToString("x2"))));
}
