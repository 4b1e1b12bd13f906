using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Tests.Documentation;

/// <summary>The XML examples of documents: whole files, an <c>&lt;AutoSpan&gt;</c>, rules alone, or something of MSBuild.</summary>
internal static class Examples
{
    private static readonly string[] s_ofProjects = ["Project", "PropertyGroup", "ItemGroup", "PackageReference", "ProjectReference"];

    private static readonly string[] s_ofOtherWeavers = ["MethodBoundaryAspect", "Rougamo", "Tracer"];

    /// <summary>False for what belongs to a project file, or to another weaver.</summary>
    public static bool IsConfiguration(string example)
    {
        var root = Parse(example).Elements().First();
        var named = root.Name.LocalName == "Weavers" ? root.Elements().First() : root;
        return !s_ofProjects.Contains(named.Name.LocalName) && !s_ofOtherWeavers.Contains(named.Name.LocalName);
    }

    /// <summary>The element that the weaver would be handed.</summary>
    public static XElement AutoSpan(string example)
    {
        var parsed = Parse(example);
        return parsed.Descendants("AutoSpan").FirstOrDefault() ?? new XElement("AutoSpan", parsed.Elements());
    }

    private static XElement Parse(string example) => XElement.Parse($"<Example>{example}</Example>");
}
