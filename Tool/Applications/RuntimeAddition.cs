using System;
using System.Diagnostics;
using System.Reflection;

namespace AutoSpan.Tool.Applications;

/// <summary>A file that a woven application needs besides its own.</summary>
/// <param name="Source">Where the tool has it.</param>
/// <param name="Name">The name of the file.</param>
internal sealed record RuntimeAddition(string Source, string Name, Version AssemblyVersion, Version FileVersion)
{
    public static RuntimeAddition Of(string file) =>
        new(file, System.IO.Path.GetFileName(file), AssemblyName.GetAssemblyName(file).Version!, FileVersionOf(file));

    /// <summary>Whether a file of an application is as new, so that it can stay.</summary>
    public bool IsMetBy(string file) => AssemblyName.GetAssemblyName(file).Version >= AssemblyVersion && FileVersionOf(file) >= FileVersion;

    private static Version FileVersionOf(string file)
    {
        var info = FileVersionInfo.GetVersionInfo(file);
        return new Version(info.FileMajorPart, info.FileMinorPart, info.FileBuildPart, info.FilePrivatePart);
    }
}
