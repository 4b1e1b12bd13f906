using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;

namespace AutoSpan.Tests.Samples;

/// <summary>A copy of the sample shop that serves requests, with an appsettings.json of its own.</summary>
internal sealed class ServedShop : IDisposable
{
    private readonly string _settings;

    private ServedShop(ExportedProgram program, string settings, string address)
    {
        Program = program;
        _settings = settings;
        Address = address;
    }

    public ExportedProgram Program { get; }

    public string Address { get; }

    public static async Task<ServedShop> Start(IReadOnlyDictionary<string, string> environment)
    {
        var folder = Copy();
        var program = ExportedProgram.Start(
            "dotnet", environment, Path.Combine(folder, "Shop.dll"), "--serve", "--urls", "http://127.0.0.1:0");
        var address = (await program.Line("The shop is open at ")).Split(' ')[0];
        return new ServedShop(program, Path.Combine(folder, "appsettings.json"), address);
    }

    /// <summary>Edits the file, and puts it in the place of the old one at once, as editors do: the program never reads a part of it.</summary>
    public async Task Switch(string name, string setting)
    {
        var edited = _settings + ".edited";
        await File.WriteAllTextAsync(edited, $$"""{ "AutoSpan": { "Spans": { "{{name}}": "{{setting}}" } } }""");
        File.Move(edited, _settings, overwrite: true);
    }

    /// <summary>Ends it as a service manager does.</summary>
    public async Task End()
    {
        await Program.Signal("TERM");
        await Program.End();
    }

    public void Dispose() => Program.Dispose();

    private static string Copy()
    {
        var from = Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0");
        var to = Scratch.Folder();
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
