using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace AutoSpan.Tool.Assemblies;

/// <summary>The shared frameworks that are installed beside the runtime of this process: where an application finds its base library.</summary>
internal static class SharedFrameworks
{
    private static readonly string[] s_names = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App", "Microsoft.WindowsDesktop.App"];

    /// <summary>The folders of the frameworks, of one version each: the lowest installed one that an application of the version can run on.</summary>
    public static IReadOnlyList<string> FoldersFor(Version? version)
    {
        var shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));
        return [.. s_names.Select(name => Choose(Path.Combine(shared, name), version)).OfType<string>()];
    }

    private static string? Choose(string framework, Version? version)
    {
        if (!Directory.Exists(framework))
            return null;

        var installed = Directory.GetDirectories(framework)
            .Select(folder => (Folder: folder, Version: VersionOf(folder)))
            .Where(one => one.Version is not null)
            .OrderBy(one => one.Version)
            .ToList();
        var fitting = installed.Where(one => version is not null && one.Version >= version).ToList();
        if (fitting.Count == 0)
            return installed.LastOrDefault().Folder;

        // The host takes the newest patch of a version.
        var lowest = fitting[0].Version!;
        return fitting.Last(one => one.Version!.Major == lowest.Major && one.Version.Minor == lowest.Minor).Folder;
    }

    private static Version? VersionOf(string folder) => Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : null;
}
