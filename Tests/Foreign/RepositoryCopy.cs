using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace AutoSpan.Foreign;

/// <summary>A copy of a repository for one variant. It has neither build output nor sources of packages nor a choice of SDK.</summary>
internal static partial class RepositoryCopy
{
    private static readonly string[] LeftOut = ["bin", "obj", ".git", "artifacts", "nuget.config", "global.json"];

    public static void Make(Suite suite, Variant variant, string folder)
    {
        Copy(new DirectoryInfo(suite.Folder), folder, path => suite.Without.Contains(Path.GetRelativePath(suite.Folder, path).Replace('\\', '/')));
        if (variant.Configuration != null)
            File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), variant.Configuration);
    }

    // .NET Framework has reference assemblies and test hosts of its own, which most machines lack.
    internal static string WithoutFramework(string project) => Frameworks().Replace(project, match =>
        string.Join(';', match.Value.Split(';').Where(name => !NetFramework().IsMatch(name.Trim()))));

    private static void Copy(DirectoryInfo source, string target, Func<string, bool> leaveOut)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in source.EnumerateFileSystemInfos())
        {
            if (LeftOut.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) || leaveOut(entry.FullName))
                continue;
            var copy = Path.Combine(target, entry.Name);
            if (entry is DirectoryInfo folder)
                Copy(folder, copy, leaveOut);
            else if (entry.Extension is ".csproj" or ".vbproj" or ".fsproj" or ".props")
                File.WriteAllText(copy, WithoutFramework(File.ReadAllText(entry.FullName)));
            else
                File.Copy(entry.FullName, copy);
        }
    }

    [GeneratedRegex("(?<=<TargetFrameworks?( [^>]*)?>)[^<]*")]
    private static partial Regex Frameworks();

    [GeneratedRegex(@"^net\d+$|^net4\.|^\$\(NetFx")]
    private static partial Regex NetFramework();
}
