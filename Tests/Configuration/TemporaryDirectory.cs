using System;
using System.IO;

namespace AutoSpan.Tests.Configuration;

/// <summary>A directory for one test, with a solution and a project inside.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("AutoSpan.Tests.");

    public TemporaryDirectory() => Directory.CreateDirectory(Project);

    public string Solution => _directory.FullName;

    public string Project => Path.Combine(_directory.FullName, "Project");

    public string SolutionFile => Path.Combine(Solution, "FodyWeavers.xml");

    public string ProjectFile => Path.Combine(Project, "FodyWeavers.xml");

    public void Dispose() => _directory.Delete(recursive: true);
}
