using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>The runtime compiles every method of what is woven here, wherever there is no verifier.</summary>
public sealed class RuntimeCompilerTests
{
    static readonly ConcurrentDictionary<string, Lazy<CompiledMethods>> Known = new(StringComparer.Ordinal);

    // Methods of runtime-async need a process with another setting.
    public static IReadOnlyCollection<TheoryDataRow<string>> Comparisons { get; } =
        Comparison.Rows(one => one.Framework == "net10.0" && one.Case != "23");

    public static MatrixTheoryData<string, string> BrokenMethods { get; } = new(
        [nameof(Broken.Underflow), nameof(Broken.UnequalDepths), nameof(Broken.MissingReturn), nameof(Broken.MissingMethod)],
        ["Loops.Sum", "Box`1.Fail", "Constrained.OfClass"]);

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void CompilesEveryMethodThatItCompilesUnwoven(string comparison)
    {
        var one = Comparison.Named(comparison);

        var unwoven = Compile(one, one.Original);
        var woven = Compile(one, one.Woven);

        Assert.Empty(woven.Refused.Except(unwoven.Refused));
        Assert.Empty(unwoven.Compiled.Except(woven.Compiled));
        Assert.Empty(woven.LeftOut.Except(unwoven.LeftOut));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void NoMethodOfTheCasesIsLeftOut(Build build)
    {
        var unwoven = Compile(Cases(build), Repository.Cases(build));

        Assert.Empty(unwoven.LeftOut);
        // Arguments by __arglist are for Windows.
        Assert.All(unwoven.Refused, one => Assert.StartsWith("AssemblyToProcess.Unweavable: Int32 Arguments(", one, StringComparison.Ordinal));
        Assert.True(unwoven.Compiled.Count > 2000, $"{unwoven.Compiled.Count} methods");
    }

    [Theory]
    [MemberData(nameof(BrokenMethods))]
    public void RefusesABrokenMethod(string change, string method)
    {
        var original = Repository.Cases(Build.Release);
        var broken = Broken.Copy(original, typeof(Broken).GetMethod(change)!.CreateDelegate<Action<ILProcessor>>(), method);

        var refused = RuntimeCompiler.Compile(broken, Path.GetDirectoryName(original)!, type => type.Name == method[..method.IndexOf('.')]).Refused;

        Assert.NotEmpty(refused);
        Assert.All(refused, one => Assert.Contains(method[(method.LastIndexOf('.') + 1)..], one, StringComparison.Ordinal));
    }

    static Comparison Cases(Build build) => Comparison.All.First(one => one.Original == Repository.Cases(build));

    static CompiledMethods Compile(Comparison comparison, string file) => Known.GetOrAdd(
        file, _ => new Lazy<CompiledMethods>(() => RuntimeCompiler.Compile(file, Path.GetDirectoryName(comparison.Original)!))).Value;
}
