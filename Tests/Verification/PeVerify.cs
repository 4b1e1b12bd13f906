using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Languages;
using Mono.Cecil;

namespace AutoSpan.Tests.Verification;

/// <summary>
/// Mono's verifier. It checks metadata first and IL only when that is in order, so a <c>FAIL</c> means that no method was looked at:
/// that is thrown, and never taken for a clean result.
/// </summary>
internal static class PeVerify
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> Known = new(StringComparer.Ordinal);

    public static OptionalProgram Tool { get; } = new(
        "peverify", ProcessRun.Find("peverify"), "install Mono's; Debian has it in mono-utils", "AUTOSPAN_REQUIRE_PEVERIFY");

    /// <summary>The errors of an assembly, each with its method, without offsets; each assembly is verified once a run.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="dependencies">The folder of what it refers to beyond the framework.</param>
    public static IReadOnlyList<string> Errors(string assembly, string dependencies) =>
        Known.GetOrAdd(assembly, _ => new Lazy<IReadOnlyList<string>>(() => Verify(assembly, dependencies))).Value;

    static List<string> Verify(string assembly, string dependencies)
    {
        // Its own folder must not be beside the assembly: that of an unwoven one is a build output.
        var folder = Scratch.Folder();
        var copy = Readable(assembly, folder);
        var run = ProcessRun.Of(Tool.Path, [copy], ("MONO_PATH", $"{folder}:{dependencies}:{Framework.Value}"));
        var failure = run.Lines.FirstOrDefault(line =>
            line.StartsWith("FAIL", StringComparison.Ordinal) || line.StartsWith("Could not", StringComparison.Ordinal));
        if (failure is not null || run.ExitCode is 1 or > 3)
            throw new InvalidOperationException($"peverify could not read {assembly}: {failure ?? string.Join('\n', run.Lines)}");
        return WithMethods(run.Lines);
    }

    // Debian's mono-utils brings mscorlib alone. The rest of the framework is that of the reference assemblies, wherever Mono is installed;
    // those that a project references by default are made loadable, so that nothing more is needed.
    static readonly Lazy<string> Framework = new(() =>
    {
        var common = CaseProject.Projects.Select(project => CaseProject.File(project, Build.Release, "net472"))
            .Append(Repository.RealAssembly("Dapper", "net472"))
            .SelectMany(References.Of)
            .ToHashSet();
        var mscorlib = common.Single(file => Path.GetFileName(file) == "mscorlib.dll");
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "framework")).FullName;
        var files = Directory.GetFiles(Path.GetDirectoryName(mscorlib)!, "*.dll", SearchOption.AllDirectories);
        using var resolver = new BuildAssemblyResolver(files);
        foreach (var file in files.Where(file => file != mscorlib))
        {
            var copy = Path.Combine(folder, Path.GetFileName(file));
            if (common.Contains(file) || Path.GetFileName(Path.GetDirectoryName(file)) == "Facades")
                ReferenceAssembly.CopyLoadable(file, copy, resolver);
            else
                File.Copy(file, copy, overwrite: true);
        }

        return folder;
    });

    // This verifier knows no attributes on generic constraints (C#'s nullable annotations) and would stop there.
    static string Readable(string assembly, string folder)
    {
        var copy = Path.Combine(folder, Path.GetFileName(assembly));
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { InMemory = true });
        foreach (var type in module.GetTypes())
        {
            Clear(type);
            foreach (var method in type.Methods)
                Clear(method);
        }

        module.Write(copy);
        return copy;
    }

    static void Clear(IGenericParameterProvider provider)
    {
        foreach (var constraint in provider.GenericParameters.SelectMany(parameter => parameter.Constraints))
            constraint.CustomAttributes.Clear();
    }

    static List<string> WithMethods(IEnumerable<string> lines)
    {
        List<string> errors = [];
        var method = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("In method: ", StringComparison.Ordinal))
                method = line["In method: ".Length..];
            else if (line.StartsWith("Error:", StringComparison.Ordinal) || line.StartsWith("Not Verifiable:", StringComparison.Ordinal))
                errors.Add(method + ": " + VerificationErrors.WithoutOffsets(line));
        }

        return errors;
    }
}
