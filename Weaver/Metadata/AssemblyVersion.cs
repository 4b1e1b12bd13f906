using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The version that an assembly's <c>ActivitySource</c>s are given: OpenTelemetry's version of the instrumentation scope.</summary>
internal static class AssemblyVersion
{
    private const string InformationalVersion = "System.Reflection.AssemblyInformationalVersionAttribute";

    /// <summary>Gives the version that its authors call it by, without build metadata; else the assembly version.</summary>
    public static string Of(AssemblyDefinition assembly)
    {
        var attribute = assembly.CustomAttributes.FirstOrDefault(candidate => candidate.AttributeType.FullName == InformationalVersion);
        var informational = attribute?.ConstructorArguments.FirstOrDefault().Value as string;
        var version = informational?.Split('+')[0];
        return string.IsNullOrEmpty(version) ? assembly.Name.Version.ToString() : version!;
    }
}
