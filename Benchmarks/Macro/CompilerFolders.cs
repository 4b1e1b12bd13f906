using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using AutoSpan.Fody;
using Benchmarks.Weaving;

namespace Benchmarks.Macro;

/// <summary>The compiler as a program in a folder: as it is, and with every method of its two assemblies considered by the weaver.</summary>
internal static class CompilerFolders
{
    private static readonly string[] s_woven = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];

    private static readonly string[] s_files =
    [
        .. s_woven, "AutoSpan.dll", "Benchmarks.Compiling.dll", "Benchmarks.Compiling.deps.json", "Benchmarks.Compiling.runtimeconfig.json"
    ];

    /// <returns>The folder of the compiler as it is.</returns>
    public static string Plain() => Prepare(null);

    /// <returns>The folder of the woven compiler. It is woven again only when the weaver, the runtime or the configuration changes.</returns>
    public static string Woven(string configuration) => Prepare(configuration);

    private static string Prepare(string? configuration)
    {
        var folder = Path.Combine(Repository.Root, "Benchmarks", "obj", "macro", Key(configuration));
        if (Directory.Exists(folder))
            return folder;

        // Under its final name the folder is complete.
        var unfinished = Directory.CreateDirectory($"{folder}.{Environment.ProcessId}").FullName;
        foreach (var file in s_files)
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(unfinished, file), overwrite: true);
        if (configuration is not null)
        {
            foreach (var file in s_woven)
                Pass.WithAutoSpan(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(unfinished, file), configuration);
        }

        Directory.Move(unfinished, folder);
        return folder;
    }

    private static string Key(string? configuration)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in s_files.Select(file => Path.Combine(AppContext.BaseDirectory, file)).Append(typeof(ModuleWeaver).Assembly.Location))
            hash.AppendData(File.ReadAllBytes(file));
        hash.AppendData(Encoding.UTF8.GetBytes(configuration ?? ""));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
