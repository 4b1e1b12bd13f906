using System;

namespace AutoSpan.Tool.Assemblies;

/// <summary>A framework by its full name, such as <c>.NETCoreApp,Version=v8.0</c>.</summary>
/// <param name="Identifier">Such as <c>.NETCoreApp</c>.</param>
/// <param name="Version">Such as 8.0.</param>
internal sealed record TargetFramework(string Identifier, Version Version)
{
    public static TargetFramework? Parse(string? fullName)
    {
        // Of a self-contained application, the runtime's name follows after a slash.
        var parts = fullName?.Split('/')[0].Split(",Version=v");
        return parts is { Length: 2 } && Version.TryParse(parts[1], out var version) ? new TargetFramework(parts[0], version) : null;
    }

    public bool IsNetCore => Identifier == ".NETCoreApp";

    public bool IsNetFramework => Identifier == ".NETFramework";

    public override string ToString() => IsNetFramework ? $".NET Framework {Version}"
        : Identifier == ".NETStandard" ? $".NET Standard {Version}"
        : $".NET {Version}";
}
