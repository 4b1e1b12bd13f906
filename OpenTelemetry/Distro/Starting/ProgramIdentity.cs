using System.Diagnostics;
using System.Reflection;
using AutoSpan.Contract;

namespace AutoSpan.Distro.Starting;

/// <summary>What the program is called where the environment does not say it.</summary>
/// <param name="Name">The name of its entry assembly.</param>
/// <param name="Version">Its version; null where none is known.</param>
internal sealed record ProgramIdentity(string Name, string? Version)
{
    /// <summary>The running process: its entry assembly, or the name of the process where a native host has none.</summary>
    public static ProgramIdentity OfProcess()
    {
        if (Assembly.GetEntryAssembly() is not { } entry)
            return new ProgramIdentity(ProcessName(), null);

        var version = entry.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return new ProgramIdentity(entry.GetName().Name ?? ProcessName(), version ?? entry.GetName().Version?.ToString());
    }

    /// <summary>Reads what the weaver wrote into the program.</summary>
    public static ProgramIdentity Read(string settings)
    {
        string? name = null, version = null;
        foreach (var setting in SettingsText.Read(settings))
        {
            if (setting.Key == SettingKeys.Name)
                name = setting.Value;
            else if (setting.Key == SettingKeys.Version)
                version = setting.Value;
        }

        return name is null ? OfProcess() : new ProgramIdentity(name, version);
    }

    private static string ProcessName()
    {
        using var process = Process.GetCurrentProcess();
        return process.ProcessName;
    }
}
