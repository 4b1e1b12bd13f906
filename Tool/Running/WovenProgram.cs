using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Comparing;
using Mono.Cecil;

namespace AutoSpan.Tool.Running;

/// <summary>A program in the cache, ready to be started.</summary>
/// <param name="Program">The original.</param>
/// <param name="Folder">The folder of the copy.</param>
internal sealed record WovenProgram(RunnableProgram Program, string Folder)
{
    /// <summary>The dll of the copy.</summary>
    public string File => Path.Combine(Folder, Path.GetFileName(Program.File));

    /// <summary>What was decided about each method, of the assemblies that the tool has woven.</summary>
    public IReadOnlyList<WeaveReport> Reports =>
        [.. Directory.GetFiles(Folder, "*.autospan.json").Order(StringComparer.Ordinal).Select(ReportLoader.Read)];

    /// <summary>The sources of all woven assemblies in the folder.</summary>
    public IReadOnlyList<string> Sources
    {
        get
        {
            List<AssemblyDefinition> assemblies = [.. Directory.GetFiles(Folder, "*.dll").Select(Read).OfType<AssemblyDefinition>()];
            var sources = SourceNames.Of(assemblies);
            assemblies.ForEach(assembly => assembly.Dispose());
            return sources;
        }
    }

    private static AssemblyDefinition? Read(string file)
    {
        try
        {
            return AssemblyDefinition.ReadAssembly(file);
        }
        catch (BadImageFormatException)
        {
            // A native library.
            return null;
        }
    }
}
