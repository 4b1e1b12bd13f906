using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging;

/// <summary>A solution whose FodyWeavers.xml serves the projects Alpha and Beta, which have none; Gamma has its own.</summary>
public sealed class ServedSolution
{
    private static readonly string[] Projects = ["Alpha", "Beta", "Gamma"];

    private readonly Solution _solution;

    public ServedSolution(Package package)
    {
        _solution = new Solution(package.NewFolder("Served"), "Served");
        foreach (var project in Projects)
        {
            // The documentation is a further file that the compiler writes, and that may make a build seem out of date.
            _solution.AddProject(project, $"""
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <GenerateDocumentationFile>true</GenerateDocumentationFile>
                  </PropertyGroup>
                  <ItemGroup>
                    {package.Reference}
                  </ItemGroup>
                """);
            _solution.Write($"{project}/Sum.cs", $$"""
                namespace {{project}};

                /// <summary>Adds.</summary>
                public static class Sum
                {
                    /// <summary>Adds numbers.</summary>
                    public static int Of(params int[] numbers)
                    {
                        var sum = 0;
                        foreach (var number in numbers)
                            sum += number;
                        return sum;
                    }
                }
                """);
        }
    }

    /// <summary>Gamma's own configuration.</summary>
    public string OwnFile => _solution.PathOf("Gamma", "FodyWeavers.xml");

    /// <summary>Gives the solution a configuration.</summary>
    /// <param name="attributes">Those of <c>AutoSpan</c>.</param>
    public void ConfigureSolution(string attributes) => Configure("FodyWeavers.xml", attributes);

    /// <inheritdoc cref="ConfigureSolution"/>
    public void ConfigureGamma(string attributes) => Configure(OwnFile, attributes);

    internal Task<DotnetRun> Build() => Dotnet.Sdk(_solution.Folder, "build", _solution.File);

    /// <summary>Builds one project by itself, without naming the solution.</summary>
    internal Task<DotnetRun> Build(string project) => Dotnet.Sdk(_solution.PathOf(project), "build");

    /// <summary>When the intermediate assembly of each project was written last.</summary>
    public IReadOnlyList<DateTime> Written() => [.. Projects.Select(project => File.GetLastWriteTimeUtc(Intermediate(project, "dll")))];

    /// <summary>The source of the spans of each project, as its report has it.</summary>
    public IReadOnlyDictionary<string, string> Sources() => Projects.ToDictionary(project => project, Source);

    /// <summary>The source of the spans of one project.</summary>
    public string Source(string project) => WovenReport.SourceIn(Intermediate(project, "autospan.json"));

    private string Intermediate(string project, string extension) =>
        _solution.PathOf(project, "obj", "Debug", "net10.0", $"{project}.{extension}");

    private void Configure(string file, string attributes) => _solution.Write(file, $"""
        <Weavers>
          <AutoSpan {attributes} />
        </Weavers>
        """);
}
