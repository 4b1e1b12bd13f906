namespace AutoSpan.Fody.Reporting;

/// <summary>A setting in force for a method.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Value">The value as the user wrote it; the default in words where it cannot be written.</param>
/// <param name="Origin">What gives it; null for the default.</param>
/// <param name="Line">The line of the value in the file of <paramref name="Origin"/>, from 1; 0 if unknown.</param>
internal sealed record SettingEntry(string Name, string Value, RuleEntry? Origin, int Line);
