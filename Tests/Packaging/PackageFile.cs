using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Tests.Packaging;

/// <summary>A package as a file: its entries and its nuspec.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>The files of the package, without the envelope that every package has, in order.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. _archive.Entries.Select(entry => entry.FullName)
            .Where(entry => !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal)
                && entry != "[Content_Types].xml" && !entry.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>A child of the metadata in the nuspec; null where it has none.</summary>
    public XElement? Metadata(string name) =>
        Nuspec.Root!.Elements().Single().Elements().SingleOrDefault(element => element.Name.LocalName == name);

    /// <summary>The dependencies for a framework, or those that are for all.</summary>
    public IReadOnlyList<XElement> Dependencies(string? framework = null) =>
        [.. Metadata("dependencies")!.Elements().Single(group => (string?)group.Attribute("targetFramework") == framework).Elements()];

    /// <summary>The names of the packages that this one brings for a framework, or for all.</summary>
    public IReadOnlyList<string> Brings(string? framework = null) =>
        [.. Dependencies(framework).Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)];

    public XDocument Read(string entry)
    {
        using var stream = _archive.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }

    public long Length(string entry) => _archive.GetEntry(entry)!.Length;

    public void Extract(string entry, string file) => _archive.GetEntry(entry)!.ExtractToFile(file);

    public void Dispose() => _archive.Dispose();

    private XDocument Nuspec => Read(_archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName);
}
