using System.Diagnostics;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Tells whether the JIT optimizes the code of an assembly, as it does in a release build.</summary>
internal static class OptimizedCode
{
    private const string Attribute = "System.Diagnostics.DebuggableAttribute";

    public static bool IsIn(ModuleDefinition module) => module.Assembly.CustomAttributes
        .FirstOrDefault(attribute => attribute.AttributeType.FullName == Attribute) is not { } debuggable || !DisablesOptimizations(debuggable);

    // It takes the modes, or in old assemblies two flags, of which the second disables the optimizer.
    private static bool DisablesOptimizations(CustomAttribute attribute) => attribute.ConstructorArguments switch
    {
        [{ Value: int modes }] => ((DebuggableAttribute.DebuggingModes)modes).HasFlag(DebuggableAttribute.DebuggingModes.DisableOptimizations),
        [_, { Value: bool disabled }] => disabled,
        _ => true
    };
}
