using System.Globalization;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>The settings of a woven assembly.</summary>
internal sealed class AssemblySettings
{
    /// <summary>The level that the assembly needs. One that is not a number is of no level that this version has.</summary>
    public int ContractLevel { get; private set; } = int.MaxValue;

    /// <summary>The name of the resource that holds the method table.</summary>
    public string? Methods { get; private set; }

    public string? Version { get; private set; }

    public static AssemblySettings Read(string text)
    {
        var settings = new AssemblySettings();
        foreach (var setting in SettingsText.Read(text))
        {
            switch (setting.Key)
            {
                case SettingKeys.ContractLevel:
                    if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                        settings.ContractLevel = level;
                    break;
                case SettingKeys.Methods:
                    settings.Methods = setting.Value;
                    break;
                case SettingKeys.Version:
                    settings.Version = setting.Value;
                    break;
            }
        }

        return settings;
    }
}
