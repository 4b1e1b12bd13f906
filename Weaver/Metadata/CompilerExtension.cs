using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Analyzers and source generators: the compiler loads their assembly, without the assemblies that the project refers to.</summary>
internal static class CompilerExtension
{
    public static bool IsIn(ModuleDefinition module) => module.Types.Any(type => type.CustomAttributes.Any(attribute =>
        attribute.AttributeType.FullName is "Microsoft.CodeAnalysis.GeneratorAttribute" or "Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerAttribute"));
}
