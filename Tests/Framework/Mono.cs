using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Framework;

/// <summary>The cases as .NET Framework runs them, for which Mono stands.</summary>
internal static class Mono
{
    static readonly string? Program = ProcessRun.Find("mono");

    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, RanCase>>> Done = new(StringComparer.Ordinal);

    /// <summary>Skips the test where there is no Mono; with AUTOSPAN_REQUIRE_MONO=1 the test fails instead.</summary>
    public static void Require()
    {
        if (Program is not null)
            return;
        const string missing = "There is no mono on PATH (Debian: mono-runtime, and the libraries that .ci/run names).";
        Assert.False(Environment.GetEnvironmentVariable("AUTOSPAN_REQUIRE_MONO") == "1", missing);
        Assert.Skip(missing);
    }

    /// <summary>The cases of an assembly, run once for all tests.</summary>
    /// <param name="original">The unwoven file; its dependencies lie beside it.</param>
    /// <param name="configuration">Null: it is not woven.</param>
    public static IReadOnlyDictionary<string, RanCase> Run(string original, string? configuration, bool observed)
    {
        var file = configuration is null ? original : Woven.File(original, configuration).Path;
        var process = new CaseProcess(Program!, "net472", new Dictionary<string, string>());
        return Done.GetOrAdd(file + observed, _ => new Lazy<IReadOnlyDictionary<string, RanCase>>(
            () => process.Run(file, Path.GetDirectoryName(original)!, observed))).Value;
    }
}
