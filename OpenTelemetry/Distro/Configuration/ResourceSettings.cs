using System;
using System.Collections.Generic;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// What the environment says about the program: <c>OTEL_RESOURCE_ATTRIBUTES</c> and <c>OTEL_SERVICE_NAME</c>. The SDK would read them too, but it takes a plus
/// sign for a space, and attributes without a key for attributes.
/// </summary>
internal static class ResourceSettings
{
    private const string ServiceName = "service.name";

    /// <summary>The attributes; a later one replaces an earlier one with the same key.</summary>
    public static IReadOnlyDictionary<string, object> Read(EnvironmentReader environment)
    {
        Dictionary<string, object> attributes = [];
        var pairs = (environment.Text(Variables.ResourceAttributes) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=');
            if (equals < 1)
                environment.Report(Variables.ResourceAttributes, pair, "Use 'key=value' pairs separated by commas");
            else
                attributes[pair[..equals].TrimEnd()] = Uri.UnescapeDataString(pair[(equals + 1)..].TrimStart());
        }

        if (environment.Text(Variables.ServiceName) is { } name)
            attributes[ServiceName] = name;

        // A service without a name is the program.
        if (attributes.TryGetValue(ServiceName, out var service) && service is "")
            attributes.Remove(ServiceName);

        return attributes;
    }
}
