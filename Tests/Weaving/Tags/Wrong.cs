using System.IO;
using System.Xml.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Weaves with configurations that have errors.</summary>
internal static class Wrong
{
    /// <summary>Weaves the cases; the configuration has no file.</summary>
    public static WovenFile Weave(string configuration) =>
        FodyHost.Weave(Repository.Cases(Build.Release), configuration, Scratch.Folder());

    /// <summary>As <see cref="Weave"/>, with a configuration from the project's FodyWeavers.xml, or from the solution's.</summary>
    public static WovenFile WeaveFrom(string configuration, bool project)
    {
        var solution = Scratch.Folder();
        var folder = Directory.CreateDirectory(Path.Combine(solution, "Project")).FullName;
        File.WriteAllText(Path.Combine(project ? folder : solution, "FodyWeavers.xml"), $"<Weavers>\n  {configuration}\n</Weavers>");
        return FodyHost.Weave(Repository.Cases(Build.Release), XElement.Parse(configuration).ToString(), folder, solution: solution);
    }
}
