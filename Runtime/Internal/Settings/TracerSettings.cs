using System;
using System.Diagnostics;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>The settings that a tracer has. A value that is not known, as a newer weaver may write it, leaves the default.</summary>
internal sealed class TracerSettings
{
    public ActivityKind Kind { get; private set; } = ActivityKind.Internal;

    public ParentMode Parent { get; private set; } = ParentMode.Any;

    public ExceptionPolicy Exceptions { get; private set; } = ExceptionPolicy.Record;

    public StatusPolicy Status { get; private set; } = StatusPolicy.Error;

    public RecursionPolicy Recursion { get; private set; } = RecursionPolicy.Include;

    /// <summary>Full names of exception types that are no error, subclasses included.</summary>
    public string[] IgnoredExceptions { get; private set; } = [typeof(OperationCanceledException).FullName!];

    public static TracerSettings Read(string text)
    {
        var settings = new TracerSettings();
        foreach (var setting in SettingsText.Read(text))
            settings.Set(setting.Key, setting.Value);

        return settings;
    }

    private void Set(string key, string value)
    {
        switch (key)
        {
            case SettingKeys.Kind:
                Kind = Choose(key, value, Kind);
                break;
            case SettingKeys.Parent:
                Parent = Choose(key, value, Parent);
                break;
            case SettingKeys.Exceptions:
                Exceptions = Choose(key, value, Exceptions);
                break;
            case SettingKeys.Status:
                Status = Choose(key, value, Status);
                break;
            case SettingKeys.Recursion:
                Recursion = Choose(key, value, Recursion);
                break;
            case SettingKeys.Ignore:
                IgnoredExceptions = value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
                break;
        }
    }

    private static T Choose<T>(string key, string value, T otherwise)
        where T : struct
    {
        // A number is no name, and names separated by commas are flags, although both can be parsed.
        if (value.Length > 0 && char.IsLetter(value[0]) && value.IndexOf(',') < 0 && Enum.TryParse(value, ignoreCase: true, out T choice))
            return choice;

        AutoSpanEventSource.Log?.SettingUnknown(key, value);
        return otherwise;
    }
}
