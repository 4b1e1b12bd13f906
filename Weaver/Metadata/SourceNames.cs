using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The names of the <c>ActivitySource</c>s of woven assemblies, which each of them carries in an attribute.</summary>
internal static class SourceNames
{
    private const string AttributeName = "AutoSpan.WovenApi.WovenSourcesAttribute";

    /// <summary>True when the assembly carries the attribute.</summary>
    public static bool ExistIn(AssemblyDefinition assembly) => AttributeOf(assembly) is not null;

    /// <summary>The names that woven assemblies carry, those of their own references among them.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<AssemblyDefinition> assemblies) =>
        [.. assemblies.SelectMany(Of).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];

    private static IEnumerable<string> Of(AssemblyDefinition assembly) =>
        AttributeOf(assembly)?.ConstructorArguments.FirstOrDefault().Value is CustomAttributeArgument[] sources
            ? sources.Select(source => NameIn(source.Value as string)).OfType<string>()
            : [];

    private static string? NameIn(string? source) => SettingsText.Read(source)
        .Where(setting => setting.Key == SettingKeys.Name)
        .Select(setting => setting.Value)
        .FirstOrDefault();

    private static CustomAttribute? AttributeOf(AssemblyDefinition assembly) =>
        assembly.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == AttributeName);
}
