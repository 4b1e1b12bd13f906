using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// Tells whoever registers the sources of a woven program their names, before any of its assemblies is loaded:
/// <code>
/// [assembly: WovenSources("name=Shop", "name=Shop.Data")]
/// </code>
/// Each text is a list of settings, so that more can be told of a source later.
/// </summary>
internal static class SourcesAttribute
{
    public static void Add(ModuleDefinition module, RuntimeReferences references, IEnumerable<string> names)
    {
        var texts = names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => SettingsText.Write([new(SettingKeys.Name, name)]))
            .Select(text => new CustomAttributeArgument(module.TypeSystem.String, text));
        module.Assembly.CustomAttributes.Add(new CustomAttribute(references.NewWovenSources)
        {
            ConstructorArguments = { new CustomAttributeArgument(new ArrayType(module.TypeSystem.String), texts.ToArray()) }
        });
    }
}
