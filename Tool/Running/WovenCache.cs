using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using AutoSpan.Tool.Configurations;

namespace AutoSpan.Tool.Running;

/// <summary>Woven copies of programs, so that a program that has not changed starts at once.</summary>
internal static class WovenCache
{
    // Copies of whole applications are large.
    private const int Kept = 10;

    private static string Root => Path.Combine(
        Environment.GetEnvironmentVariable("AUTOSPAN_CACHE") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "autospan"),
        "run");

    /// <summary>The folder for a program as it is now, with that configuration.</summary>
    /// <param name="program">The program.</param>
    /// <param name="configuration">How it is woven.</param>
    /// <param name="others">What else makes a difference.</param>
    public static string FolderFor(RunnableProgram program, ConfigurationSource configuration, IEnumerable<string> others)
    {
        StringBuilder key = new();
        foreach (var part in new[] { typeof(WovenCache), typeof(Fody.ModuleWeaver) })
            key.AppendLine(part.Module.ModuleVersionId.ToString());
        key.AppendLine(configuration.Path).AppendLine(configuration.Element.ToString());
        key.AppendJoin('\n', others).AppendLine();
        var files = new DirectoryInfo(program.Folder).EnumerateFiles("*", SearchOption.AllDirectories);
        foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
            key.AppendLine(FormattableString.Invariant($"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));

        var name = Path.GetFileNameWithoutExtension(program.File);
        return Path.Combine(Root, $"{name}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..16].ToLowerInvariant()}");
    }

    /// <summary>Notes that a copy is used, and deletes those that were used longest ago.</summary>
    public static void Use(string folder)
    {
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        foreach (var old in new DirectoryInfo(Root).GetDirectories().OrderByDescending(one => one.LastWriteTimeUtc).Skip(Kept))
        {
            try
            {
                old.Delete(recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It still runs; it will be deleted another time.
            }
        }
    }
}
