using System;
using System.IO;
using System.Linq;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Projects;

/// <summary>Finds the project that a user means.</summary>
internal static class ProjectFile
{
    private static readonly string[] s_extensions = [".csproj", ".fsproj", ".vbproj"];

    public static bool Is(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The project, if the path is that of one or of a folder with one; otherwise null.</summary>
    /// <exception cref="UserError">A folder has several.</exception>
    public static string? Find(string path)
    {
        if (File.Exists(path))
            return Is(path) ? Path.GetFullPath(path) : null;
        if (!Directory.Exists(path))
            return null;

        var projects = Directory.GetFiles(path).Where(Is).Order(StringComparer.Ordinal).ToList();
        return projects.Count < 2 ? projects.FirstOrDefault() is { } only ? Path.GetFullPath(only) : null : throw UserError.Usage(
            $"{path} has several projects. Give one of them: {string.Join(", ", projects.Select(Path.GetFileName))}.");
    }
}
