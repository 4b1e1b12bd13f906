using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Configurations;

/// <summary>The configuration that a command uses, and where it is from.</summary>
/// <param name="element">The element <c>AutoSpan</c>.</param>
/// <param name="path">Its file; null for the configuration without a file, which traces every public method.</param>
internal sealed class ConfigurationSource(XElement element, string? path)
{
    private const string Name = "AutoSpan";

    public string? Path => path;

    /// <summary>What is read from the file, as a copy: elements are not made for several threads.</summary>
    public XElement Element
    {
        get
        {
            lock (element)
                return new XElement(element);
        }
    }

    /// <summary>The file that the user gave, else the nearest FodyWeavers.xml in the folder or above it, else every public method.</summary>
    /// <exception cref="UserError">The file cannot be used.</exception>
    public static ConfigurationSource Choose(string? given, string folder)
    {
        if (given is not null)
            return Read(given);

        for (var above = new DirectoryInfo(System.IO.Path.GetFullPath(folder)); above is not null; above = above.Parent)
        {
            var file = System.IO.Path.Combine(above.FullName, ConfigurationFile.FileName);
            if (File.Exists(file) && Find(Load(file)) is { } found)
                return new ConfigurationSource(found, file);
        }

        return new ConfigurationSource(new XElement(Name), null);
    }

    /// <exception cref="UserError">The file is not there, is no XML, or has no element AutoSpan.</exception>
    public static ConfigurationSource Read(string path)
    {
        if (!File.Exists(path))
            throw UserError.Missing($"The configuration {path} does not exist. 'autospan init' proposes one.");

        return new ConfigurationSource(Require(Load(path), path), System.IO.Path.GetFullPath(path));
    }

    /// <summary>A configuration that is not in a file.</summary>
    /// <exception cref="UserError">It has no element AutoSpan.</exception>
    public static ConfigurationSource Of(XElement root, string origin) => new(Require(root, origin), null);

    /// <summary>The file for messages and reports with places.</summary>
    /// <param name="isProjectFile">Whether it is for one assembly only.</param>
    /// <param name="inPlaceOf">See <see cref="ConfigurationFile.Read"/>.</param>
    public ConfigurationFile? FileFor(XElement copy, bool isProjectFile, string? inPlaceOf) =>
        path is null ? null : ConfigurationFile.Read(path, copy, isProjectFile, inPlaceOf);

    private static XElement Require(XElement root, string origin) => Find(root) ?? throw UserError.Configuration(
        $"{origin} has no element <AutoSpan>: its root is <{root.Name.LocalName}>. Write <Weavers><AutoSpan /></Weavers>.");

    private static XElement Load(string path)
    {
        try
        {
            return XDocument.Load(path).Root!;
        }
        catch (XmlException error)
        {
            throw UserError.Configuration($"{path}({error.LineNumber},{error.LinePosition}): this is not well-formed XML: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UserError.FileSystem($"The configuration {path} cannot be read: {error.Message}");
        }
    }

    // Fody takes the last of several elements of one name.
    private static XElement? Find(XElement root) =>
        root.Name.LocalName == Name ? root : root.Elements().LastOrDefault(child => child.Name.LocalName == Name);
}
