using System.Collections.Generic;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using Mono.Cecil;

namespace AutoSpan.Fody;

/// <summary>What is needed to weave one module.</summary>
internal sealed record WeavingInput
{
    public required ModuleDefinition Module { get; init; }

    /// <summary>Finds the references of the build.</summary>
    public required IAssemblyResolver Resolver { get; init; }

    /// <summary>The element <c>&lt;AutoSpan&gt;</c>.</summary>
    public required XElement Configuration { get; init; }

    /// <summary>The names of the assemblies that the build copies beside the module's: a program may load some that its code does not name.</summary>
    public IReadOnlyList<string> Deployed { get; init; } = [];

    /// <summary>The names of assemblies of packages, where their folder does not show it: an application has them beside its own.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Whether <c>export="auto"</c> is followed. It is not where something outside of the program exports its spans.</summary>
    public bool StartsExport { get; init; } = true;

    /// <summary>Whether the build says that the module is tests.</summary>
    public bool IsTestProject { get; init; }

    /// <summary>The path of the assembly: the report is put beside it. Null for no report.</summary>
    public string? AssemblyFile { get; init; }

    /// <summary>Where the project's FodyWeavers.xml may be.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>Where the solution's FodyWeavers.xml may be.</summary>
    public string? SolutionDirectory { get; init; }

    /// <summary>The file of <see cref="Configuration"/>; null to look for it in the two folders.</summary>
    public ConfigurationFile? File { get; init; }
}
