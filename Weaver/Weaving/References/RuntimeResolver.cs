using System;
using System.Globalization;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>
/// Finds AutoSpan.dll among the references of the build, and everything in it that woven code needs. A version that is too old gives one error, not
/// one for each member that it lacks.
/// </summary>
internal static class RuntimeResolver
{
    private const string AssemblyName = "AutoSpan";
    private const string Package = "AutoSpan";
    private const string Metadata = "System.Reflection.AssemblyMetadataAttribute";

    /// <returns>The imported members; null, with one error, where AutoSpan.dll is missing or too old.</returns>
    public static StepResult<RuntimeReferences> Resolve(ModuleDefinition module, IAssemblyResolver resolver)
    {
        if (Find(resolver) is not { } runtime)
            return new StepResult<RuntimeReferences>(null, [Catalogue.RuntimeMissing.Of("AutoSpan.dll", Package)]);

        if (LevelOf(runtime) is var level && level < ContractLevel.Current)
            return TooOld(runtime, $"it has contract level {level}, and level {ContractLevel.Current} is needed");

        var members = new RuntimeMembers(module, runtime);
        var references = new RuntimeReferences(members, module);
        return members.Missing.Count == 0
            ? new StepResult<RuntimeReferences>(references, [])
            : TooOld(runtime, $"it has no {string.Join(", ", members.Missing)}");
    }

    /// <summary>The contract level of an AutoSpan.dll; 0 of one without.</summary>
    internal static int LevelOf(AssemblyDefinition runtime)
    {
        var level = runtime.CustomAttributes
            .Where(attribute => attribute.AttributeType.FullName == Metadata && attribute.ConstructorArguments.Count == 2)
            .FirstOrDefault(attribute => attribute.ConstructorArguments[0].Value as string == ContractLevel.MetadataKey)
            ?.ConstructorArguments[1].Value as string;
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static StepResult<RuntimeReferences> TooOld(AssemblyDefinition runtime, string reason)
    {
        var weaver = typeof(RuntimeResolver).Assembly.GetName().Version.ToString(3);
        return new StepResult<RuntimeReferences>(null, [Catalogue.RuntimeTooOld.Of(weaver, AssemblyVersion.Of(runtime), reason)]);
    }

    private static AssemblyDefinition? Find(IAssemblyResolver resolver)
    {
        try
        {
            return resolver.Resolve(new AssemblyNameReference(AssemblyName, new Version(0, 0)));
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
