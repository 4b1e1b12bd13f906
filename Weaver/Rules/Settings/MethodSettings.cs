using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules.Settings;

/// <summary>The settings of one traced method after the cascade. Methods for which the same rules count share the values.</summary>
/// <param name="values">What attributes in code, rules and <c>&lt;AutoSpan&gt;</c> give.</param>
/// <param name="names">What the placeholders of templates stand for.</param>
internal sealed class MethodSettings(SettingValues values, MethodNames names)
{
    public SettingValues Values => values;

    /// <summary>The tags that <c>&lt;Tag&gt;</c>s and <c>[SpanTag]</c>s give.</summary>
    public TagRules Tags => values.Tags;

    /// <summary>The setting that was given, with its origin; null where the default holds.</summary>
    public Located<T>? Find<T>(AttributeDefinition<T> setting) => values.Find(setting);

    /// <summary>The setting that was given, else the default.</summary>
    public T Get<T>(AttributeDefinition<T> setting) => values.Values.Get(setting);

    /// <summary>The text that a template gives for the method. Where it gives nothing but blanks, the default holds.</summary>
    public string Get(AttributeDefinition<Template> setting) => names.IsRoute && setting == Setting.Name && Find(setting) is null
        ? names.Method
        : Get<Template>(setting).TryResolve(names) ?? setting.Default.TryResolve(names) ?? string.Empty;
}
