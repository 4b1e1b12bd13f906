using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging;

/// <summary>
/// A solution as large ones are: central package management, nested Directory.Build.props, projects two and more levels down. The program has
/// its configuration from the root, the library from a folder between: <c>src/libs/FodyWeavers.xml</c>. The project of the tests is not in the solution.
/// </summary>
public sealed class NestedSolution
{
    public const string App = "src/apps/App";
    public const string Library = "src/libs/group/Library";
    public const string Tests = "src/tests/AppTests";

    private readonly Solution _solution;

    public NestedSolution(Package package)
    {
        _solution = new Solution(package.NewFolder("Nested"), "Nested");
        WriteRoot(package);
        WriteProjects();
        Change();
    }

    public string Folder => _solution.Folder;

    /// <summary>All files that are called FodyWeavers, from the root down.</summary>
    public string[] Configurations() =>
    [
        .. Directory.EnumerateFiles(Folder, "FodyWeavers.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>Changes the source of both projects, so that the next build weaves them.</summary>
    public void Change()
    {
        _solution.Write($"{App}/Program.cs", $"System.Console.WriteLine(Library.Sum.Of(1, 2)); // {Guid.NewGuid()}");
        _solution.Write($"{App}/Work.cs", SumIn("App"));
        _solution.Write($"{Library}/Sum.cs", SumIn("Library"));
    }

    internal Task<DotnetRun> Run(string folder, params string[] command) => Dotnet.Sdk(_solution.PathOf(folder), command);

    /// <summary>The source of the spans of a project, from the only report that is younger than <paramref name="since"/>.</summary>
    public string SourceOf(string project, DateTime since) => WovenReport.SourceIn(
        Directory.EnumerateFiles(Folder, $"{Path.GetFileName(project)}.autospan.json", SearchOption.AllDirectories)
            .Single(file => File.GetLastWriteTimeUtc(file) >= since));

    public string PathOf(params string[] parts) => _solution.PathOf(parts);

    private void WriteRoot(Package package)
    {
        _solution.Write("Nested.slnx", $"""
            <Solution>
              <Project Path="{App}/App.csproj" />
              <Project Path="{Library}/Library.csproj" />
            </Solution>
            """);
        _solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="{Package.Id}" Version="{package.Version}" />
                <PackageVersion Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageVersion Include="xunit" Version="2.9.3" />
                <PackageVersion Include="xunit.runner.visualstudio" Version="3.1.5" />
              </ItemGroup>
            </Project>
            """);
        _solution.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Package.Id}" />
              </ItemGroup>
            </Project>
            """);
        _solution.Write("src/Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
            </Project>
            """);
        _solution.Write("FodyWeavers.xml", "<Weavers><AutoSpan source='Root' /></Weavers>");
        _solution.Write("src/libs/FodyWeavers.xml", "<Weavers><AutoSpan source='Between' /></Weavers>");
    }

    private void WriteProjects()
    {
        _solution.Write($"{App}/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../../libs/group/Library/Library.csproj" />
              </ItemGroup>
            </Project>
            """);
        _solution.Write($"{Library}/Library.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _solution.Write($"{Tests}/AppTests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit" />
                <PackageReference Include="xunit.runner.visualstudio" />
                <ProjectReference Include="../../apps/App/App.csproj" />
              </ItemGroup>
            </Project>
            """);
        _solution.Write($"{Tests}/AppTests.cs", """
            public class AppTests
            {
                [Xunit.Fact] public void Adds() => Xunit.Assert.Equal(3, App.Sum.Of(1, 2));
            }
            """);
    }

    internal static string SumIn(string space) => $$"""
        namespace {{space}};

        // {{Guid.NewGuid()}}
        public static class Sum
        {
            public static int Of(params int[] numbers)
            {
                var sum = 0;
                foreach (var number in numbers)
                    sum += number;
                return sum;
            }
        }
        """;
}
