using System.Collections.Generic;
using System.Reflection;
using OpenTelemetry.Resources;

namespace AutoSpan.Distro.Starting;

/// <summary>The resource of the process: what the program is, and over that what the environment says.</summary>
internal static class DistroResource
{
    // The attributes of the resource are those of the semantic conventions with this version.
    private const string SchemaUrl = "https://opentelemetry.io/schemas/1.44.0";

    /// <param name="program">What the program is.</param>
    /// <param name="environment">What the environment says. It wins.</param>
    public static ResourceBuilder Of(ProgramIdentity program, IEnumerable<KeyValuePair<string, object>> environment) => ResourceBuilder.CreateEmpty()
        .AddService(program.Name, serviceVersion: program.Version)
        .AddTelemetrySdk()
        .AddAttributes(Distro(), SchemaUrl)
        .AddAttributes(environment);

    private static IEnumerable<KeyValuePair<string, object>> Distro()
    {
        var assembly = typeof(DistroResource).Assembly;
        yield return new("telemetry.distro.name", "AutoSpan.Distro");
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        yield return new("telemetry.distro.version", version ?? assembly.GetName().Version!.ToString());
    }
}
