using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Tests.Packaging;

/// <summary>The files of a solution, written anew; nothing but text and the clock of the file system.</summary>
internal sealed class Solution(string folder, string name)
{
    private readonly List<string> _projects = [];

    public string Folder => folder;

    public string File => Path.Combine(folder, $"{name}.sln");

    /// <summary>Adds a project. <paramref name="content"/> is the content of its <c>Project</c> element.</summary>
    public void AddProject(string project, string content)
    {
        Write(Path.Combine(project, $"{project}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
            {content}
            </Project>
            """);
        _projects.Add(project);
        Write(Path.GetFileName(File), Text());
    }

    public void Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }

    public string PathOf(params string[] parts) => Path.Combine([folder, .. parts]);

    private string Text()
    {
        var projects = _projects.Select((project, i) => $$"""
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "{{project}}", "{{project}}\{{project}}.csproj", "{{Identity(i)}}"
            EndProject
            """);
        var configurations =
            from i in Enumerable.Range(0, _projects.Count)
            from configuration in new[] { "Debug", "Release" }
            from entry in new[] { "ActiveCfg", "Build.0" }
            select $"\t\t{Identity(i)}.{configuration}|Any CPU.{entry} = {configuration}|Any CPU";
        return $"""

            Microsoft Visual Studio Solution File, Format Version 12.00
            {string.Join("\n", projects)}
            Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            		Release|Any CPU = Release|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            {string.Join("\n", configurations)}
            	EndGlobalSection
            EndGlobal
            """;
    }

    private static string Identity(int project) => new Guid(project + 1, 0, 0, new byte[8]).ToString("B").ToUpperInvariant();
}
