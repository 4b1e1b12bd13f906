using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Configuration;

/// <summary>
/// The FodyWeavers.xml that a configuration comes from. Fody hands over a copy of the element, which has lost its place:
/// the file is read again, and each element and attribute of the copy gets the place of its original.
/// </summary>
internal sealed class ConfigurationFile
{
    public const string FileName = "FodyWeavers.xml";

    private readonly Dictionary<XObject, SourceLocation> _locations;

    private ConfigurationFile(
        string path, bool isProjectFile, Dictionary<XObject, SourceLocation> locations, IReadOnlyList<SourceLocation> overridden)
    {
        Path = path;
        IsProjectFile = isProjectFile;
        _locations = locations;
        Overridden = overridden;
    }

    public string Path { get; }

    /// <summary>True for the project's own file, false for the solution's, which serves many projects.</summary>
    public bool IsProjectFile { get; }

    /// <summary>The places of further elements of the same name, which Fody passes over in silence.</summary>
    public IReadOnlyList<SourceLocation> Overridden { get; }

    /// <summary>
    /// Finds the file that an element was read from; null where neither file has it, as when it comes from the MSBuild
    /// property <c>WeaverConfiguration</c>.
    /// </summary>
    /// <param name="element">The element that Fody handed over.</param>
    /// <param name="projectDirectory">The directory of the project.</param>
    /// <param name="solutionDirectory">The directory of the solution, where one is known.</param>
    public static ConfigurationFile? Locate(XElement element, string projectDirectory, string? solutionDirectory) =>
        Read(System.IO.Path.Combine(projectDirectory, FileName), element, isProjectFile: true)
        ?? (string.IsNullOrEmpty(solutionDirectory)
            ? null
            : Read(System.IO.Path.Combine(solutionDirectory, FileName), element, isProjectFile: false));

    /// <summary>The file under that path; null where it has no such element.</summary>
    /// <param name="path">The path of the file, of any name.</param>
    /// <param name="element">The element.</param>
    /// <param name="isProjectFile">Whether the file is for one assembly only: then a rule that does nothing there is a mistake.</param>
    /// <param name="inPlaceOf">The path that places are given with, for a file that is tried out in place of another; null for its own.</param>
    public static ConfigurationFile? Read(string path, XElement element, bool isProjectFile, string? inPlaceOf = null)
    {
        XElement[] candidates = [.. Candidates(Load(path)).Where(e => HaveSameName(e, element))];
        // Fody takes the last of several elements of one name.
        if (candidates.LastOrDefault(c => XmlEquality.Holds(c, element)) is not { } original)
            return null;

        var name = inPlaceOf ?? path;
        var locations = XmlEquality.Pair(original, element).ToDictionary(p => p.Copy, p => LocationIn(name, p.Original));
        return new(name, isProjectFile, locations, [.. candidates.Where(c => c != original).Select(c => LocationIn(name, c))]);
    }

    /// <summary>The place of an element or attribute of the element that was located; null for any other.</summary>
    public SourceLocation? LocationOf(XObject part) => _locations.TryGetValue(part, out var location) ? location : null;

    // The root itself where a file for the command line tool has nothing but the element.
    private static IEnumerable<XElement> Candidates(XElement? root) => root is null ? [] : [root, .. root.Elements()];

    private static XElement? Load(string path)
    {
        try
        {
            return File.Exists(path) ? XDocument.Load(path, LoadOptions.SetLineInfo).Root : null;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // Places only make messages better; Fody itself reports a file that it cannot read.
            return null;
        }
    }

    private static bool HaveSameName(XElement first, XElement second) =>
        string.Equals(first.Name.LocalName, second.Name.LocalName, StringComparison.OrdinalIgnoreCase);

    private static SourceLocation LocationIn(string path, XObject part)
    {
        var info = (IXmlLineInfo)part;
        return new(path, info.LineNumber, info.LinePosition);
    }
}
