using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Applications;

/// <summary>A folder with an application, as <c>dotnet publish</c> or a build writes it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="DepsFiles">The .deps.json files in it; none for .NET Framework or a plain folder of assemblies.</param>
internal sealed record ApplicationFolder(string Folder, IReadOnlyList<DepsFile> DepsFiles)
{
    /// <summary>The names of all assemblies in it.</summary>
    public IReadOnlyList<string> Assemblies =>
        [.. Directory.GetFiles(Folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The names of those that were not built with the application.</summary>
    public IReadOnlyList<string> Packages =>
        [.. Assemblies.Except(DepsFiles.SelectMany(deps => deps.OwnAssemblies).Select(file => Path.GetFileNameWithoutExtension(file)!))];

    public static ApplicationFolder Read(string folder) =>
        new(Path.GetFullPath(folder), [.. Directory.GetFiles(folder, "*.deps.json").Order(StringComparer.Ordinal).Select(DepsFile.Read)]);

    /// <summary>The assemblies to weave: those that were built with the application, and those that the user names.</summary>
    /// <param name="named">Names without extension, with <c>*</c> and <c>?</c>.</param>
    /// <exception cref="UserError">There are none, or a name fits no file.</exception>
    public IReadOnlyList<string> Choose(IReadOnlyList<string> named)
    {
        SortedSet<string> chosen = new(StringComparer.Ordinal);
        foreach (var own in DepsFiles.SelectMany(deps => deps.OwnAssemblies))
        {
            if (IsNotOurs(own) && File.Exists(Path.Combine(Folder, own)))
                chosen.Add(own);
        }

        foreach (var name in named)
        {
            var files = Directory.GetFiles(Folder, name + ".dll").Select(file => Path.GetFileName(file)!).Where(IsNotOurs).ToList();
            if (files.Count == 0)
                throw UserError.Missing($"No assembly in {Folder} has the name '{name}' (--assembly). Write the name of the file without '.dll'.");
            chosen.UnionWith(files);
        }

        return chosen.Count > 0 ? [.. chosen] : throw UserError.BadInput(DepsFiles.Count > 0
            ? $"{Folder} has no assembly of the application itself. Give the folder that 'dotnet publish' writes, or name assemblies with --assembly."
            : $"{Folder} has no .deps.json file that tells the application's own assemblies from its dependencies. Name assemblies with "
                + "--assembly, for example --assembly 'Shop*'.");
    }

    // A pattern such as * does not mean what woven code calls.
    private static bool IsNotOurs(string file) => !file.Equals("AutoSpan.dll", StringComparison.OrdinalIgnoreCase);
}
