using System;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Tests.Harness;

/// <summary>
/// A release build whose code the JIT leaves as it is, so that stack traces can be compared: what it inlines and calls in tail position is missing in them.
/// The weaver is to see a release build.
/// </summary>
internal static class UnoptimizedRelease
{
    /// <summary>The attribute, as C#. The compiler's own for a debug build has more flags.</summary>
    public const string Attribute =
        """
        using static System.Diagnostics.DebuggableAttribute;
        [assembly: System.Diagnostics.Debuggable(DebuggingModes.Default | DebuggingModes.DisableOptimizations)]
        """;

    private const int Modes = 0x101;

    /// <summary>Weaves a module without the attribute, if it has it.</summary>
    public static void Weave(ModuleDefinition module, Action weave)
    {
        var attribute = module.Assembly.CustomAttributes.FirstOrDefault(IsOurs);
        module.Assembly.CustomAttributes.Remove(attribute);
        weave();
        if (attribute is not null)
            module.Assembly.CustomAttributes.Add(attribute);
    }

    private static bool IsOurs(CustomAttribute attribute) =>
        attribute.AttributeType.Name == "DebuggableAttribute" && attribute.ConstructorArguments is [{ Value: Modes }];
}
