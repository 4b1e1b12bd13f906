using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Assemblies;

/// <summary>The files among which references are found, by the simple name of their assembly. The first file of a name wins.</summary>
internal sealed class ReferenceFiles
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _files.GetValueOrDefault(name);

    public void Add(string file) => _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);

    /// <summary>Puts a file in place of the one of that name, as when it has been woven.</summary>
    public void Replace(string file) => _files[Path.GetFileNameWithoutExtension(file)] = file;

    public void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
            Add(file);
    }

    /// <summary>Adds what the user gave: files and folders.</summary>
    /// <exception cref="UserError">One of them does not exist.</exception>
    public void AddGiven(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path);
            else if (File.Exists(path))
                Add(path);
            else
                throw UserError.Missing($"The reference {path} does not exist. Give a file or a folder.");
        }
    }

    /// <summary>Checks that everything that an assembly refers to is there.</summary>
    /// <exception cref="UserError">Something is missing.</exception>
    public void Require(AssemblyImage image)
    {
        var missing = image.References.Where(name => this[name] is null).Distinct().Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw UserError.Missing(
                $"{image.Path} refers to {string.Join(", ", missing)}, which was not found. Give the file or its folder with --reference.");
        }
    }
}
