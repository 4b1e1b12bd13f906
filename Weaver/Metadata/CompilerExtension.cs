using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Analyzers and source generators: the compiler loads their assembly, without the assemblies that the project refers to.</summary>
internal static class CompilerExtension
{
    /// <summary>True for a library that has one. A program, such as one of tests, has its own for other purposes, and so have the compilers.</summary>
    public static bool IsIn(ModuleDefinition module) =>
        module.EntryPoint is null
        && module.Assembly.Name.Name is not ("Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.VisualBasic")
        && module.Types.Any(type => type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName
            is "Microsoft.CodeAnalysis.GeneratorAttribute" or "Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerAttribute"));
}
