using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>The verifier finds no errors in compiled bodies, woven or not.</summary>
public sealed class CompiledBodyTests
{
    public static MatrixTheoryData<Build, string> Builds { get; } = new([Build.Debug, Build.Release], ["net10.0", "net472"]);

    public static MatrixTheoryData<string, string> RealAssemblies { get; } =
        new(["Newtonsoft.Json", "Dapper", "CsvHelper"], ["net472", "netstandard2.0", "net10.0"]);

    [Theory]
    [MemberData(nameof(Builds))]
    public void TheCasesHaveNoFaults(Build build, string framework) => HasNoFaults(Repository.Cases(build, framework));

    [Theory]
    [MemberData(nameof(RealAssemblies))]
    public void RealAssembliesHaveNoFaults(string name, string framework) => HasNoFaults(Repository.RealAssembly(name, framework));

    [Fact]
    public void FSharpHasNoFaults()
    {
        var original = FSharpCore();
        Assert.SkipUnless(original is not null, "No package of FSharp.Core is restored here.");
        var references = References.Of(Repository.RealAssembly("Dapper", "netstandard2.0"));

        var woven = FodyHost.Weave(original!, Woven.Everything, Path.Combine(AppContext.BaseDirectory, "woven", "FSharp.Core"), references);

        Assert.Empty(woven.Errors);
        Assert.Empty(woven.Warnings);
        Assert.Empty(Faults(original!));
        Assert.Empty(Faults(woven.Path));
    }

    static void HasNoFaults(string original)
    {
        var woven = Woven.File(original, Woven.Everything);

        Assert.Empty(Faults(original));
        Assert.Empty(Faults(woven.Path));
        Assert.DoesNotContain(woven.Warnings, warning => warning.Contains("AS9001", StringComparison.Ordinal));
    }

    static List<string> Faults(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .Select(method => BodyVerifier.Verify(method)?.Message)
            .OfType<string>()];
    }

    static string? FSharpCore()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, "fsharp.core");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "FSharp.Core.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }
}
