using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>The settings of a source.</summary>
internal static class SourceSettings
{
    /// <summary>Reads its name.</summary>
    public static string ReadName(string text)
    {
        foreach (var setting in SettingsText.Read(text))
        {
            if (setting.Key == SettingKeys.Name)
                return setting.Value;
        }

        return string.Empty;
    }
}
