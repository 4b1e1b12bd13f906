using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>
/// ILVerify: the program or dll that AUTOSPAN_ILVERIFY names, else <c>ilverify</c> on PATH, else the dotnet tool of that name.
/// </summary>
internal static class IlVerify
{
    static readonly string? Program = Find();

    /// <summary>Skips the test where there is no ILVerify.</summary>
    public static void Require()
    {
        if (Program is null)
            Assert.Skip("There is no ILVerify: AUTOSPAN_ILVERIFY is not set, and neither PATH nor the dotnet tools have ilverify.");
        Assert.True(File.Exists(Program), "AUTOSPAN_ILVERIFY names a file that is not there: " + Program);
    }

    /// <summary>The errors of an assembly, without offsets and paths.</summary>
    /// <param name="assembly">The assembly to verify.</param>
    /// <param name="references">What it was compiled with.</param>
    public static IReadOnlyList<string> Errors(string assembly, IReadOnlyList<string> references)
    {
        List<string> arguments = [assembly, "-s", SystemModule(references)];
        foreach (var reference in references)
            arguments.AddRange(["-r", reference]);
        var run = Program!.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? ProcessRun.Of("dotnet", arguments.Prepend(Program))
            : ProcessRun.Of(Program, arguments);

        var errors = run.Lines.Where(IsError).Select(line => VerificationErrors.WithoutOffsets(line.Replace(assembly, "", StringComparison.Ordinal))).ToList();
        if (run.ExitCode != 0 && errors.Count == 0)
            throw new InvalidOperationException($"ILVerify could not verify {assembly}:\n{string.Join('\n', run.Lines)}");
        if (SkipsLocalsInit(assembly))
            errors.RemoveAll(error => error.Contains("[InitLocals]", StringComparison.Ordinal));
        return errors;
    }

    // Such methods cannot be verified by the book; a weaver leaves that to their author. ILVerify says so only where a local is used,
    // and so anew where the span's is.
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
            return named;
        var tools = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", "ilverify");
        return ProcessRun.Find("ilverify") ?? (File.Exists(tools) ? tools : null);
    }
}
