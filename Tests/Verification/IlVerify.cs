using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;

namespace AutoSpan.Tests.Verification;

/// <summary>
/// ILVerify: the program or dll that AUTOSPAN_ILVERIFY names, else <c>ilverify</c> on PATH, else the dotnet tool of that name.
/// </summary>
internal static class IlVerify
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> Known = new(StringComparer.Ordinal);

    public static OptionalProgram Tool { get; } = new(
        "ILVerify", Find(), "install the dotnet tool dotnet-ilverify, or set AUTOSPAN_ILVERIFY to the program", "AUTOSPAN_REQUIRE_ILVERIFY");

    /// <summary>The errors of an assembly, without offsets and paths; each assembly is verified once a run.</summary>
    /// <param name="assembly">The assembly to verify.</param>
    /// <param name="references">What it was compiled with.</param>
    public static IReadOnlyList<string> Errors(string assembly, IReadOnlyList<string> references) =>
        Known.GetOrAdd(assembly, _ => new Lazy<IReadOnlyList<string>>(() => Verify(assembly, references))).Value;

    static List<string> Verify(string assembly, IReadOnlyList<string> references)
    {
        List<string> arguments = [assembly, "-s", SystemModule(references)];
        foreach (var reference in references)
            arguments.AddRange(["-r", reference]);
        var run = Tool.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? ProcessRun.Of("dotnet", arguments.Prepend(Tool.Path))
            : ProcessRun.Of(Tool.Path, arguments);

        var errors = run.Lines.Where(IsError).Select(line => VerificationErrors.WithoutOffsets(line.Replace(assembly, "", StringComparison.Ordinal))).ToList();
        if (run.ExitCode != 0 && errors.Count == 0)
            throw new InvalidOperationException($"ILVerify could not verify {assembly}:\n{string.Join('\n', run.Lines)}");
        // Methods that leave their locals as they are cannot be verified by the book; a weaver leaves that to their author. ILVerify says so
        // wherever a local is read, and so once more where the span is.
        var skipsLocalsInit = SkipsLocalsInit(assembly);
        return [.. errors.Where(error => !IsOfLocals(error)), .. errors.Where(error => IsOfLocals(error) && !skipsLocalsInit).Distinct()];
    }

    static bool IsOfLocals(string error) => error.Contains("[InitLocals]", StringComparison.Ordinal);

    static bool SkipsLocalsInit(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "SkipLocalsInitAttribute");
    }

    static bool IsError(string line) =>
        line.StartsWith("[IL]: Error", StringComparison.Ordinal) || line.StartsWith("[MD]: Error", StringComparison.Ordinal);

    // Of the three that may, only one defines System.Object: the others forward to it.
    static string SystemModule(IEnumerable<string> references) =>
        references.Select(file => (File: file, Name: Path.GetFileNameWithoutExtension(file)))
            .Where(reference => reference.Name is "mscorlib" or "netstandard" or "System.Runtime")
            .First(reference => DefinesObject(reference.File)).Name;

    static bool DefinesObject(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return module.GetType("System.Object") is not null;
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AUTOSPAN_ILVERIFY") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException("AUTOSPAN_ILVERIFY names a file that is not there.", named);
        var tools = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", "ilverify");
        return ProcessRun.Find("ilverify") ?? (File.Exists(tools) ? tools : null);
    }
}
