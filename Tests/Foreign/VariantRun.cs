using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Foreign;

/// <summary>A variant of a suite, built in a folder of its own. It can be run several times.</summary>
internal sealed class VariantRun
{
    private readonly Suite _suite;
    private readonly string _folder;
    private int _runs;

    private VariantRun(Suite suite, string folder)
    {
        _suite = suite;
        _folder = folder;
    }

    /// <summary>AutoSpan's line for each woven assembly.</summary>
    public IReadOnlyList<string> Woven { get; private set; } = [];

    /// <summary>AutoSpan's warnings and errors.</summary>
    public IReadOnlyList<string> Messages { get; private set; } = [];

    private string[] Options => ["-c", "Release", "-f", _suite.Framework, .. _suite.Properties.Select(text => $"-p:{text}")];

    /// <exception cref="InvalidOperationException">The build failed, or nothing was woven.</exception>
    public static VariantRun Build(Suite suite, Variant variant, Packages packages, string folder)
    {
        var copy = Path.Combine(folder, "source");
        RepositoryCopy.Make(suite, variant, copy);
        Injection.AddTo(copy, suite, variant.Configuration == null ? null : packages);
        var run = new VariantRun(suite, folder);
        var build = run.Dotnet(["build", suite.Tests, .. run.Options, "-p:UseSharedCompilation=false"]);
        File.WriteAllText(Path.Combine(folder, "build.log"), build.Output);
        build.MustSucceed();
        var lines = build.Output.Split('\n').Select(line => line.Trim()).Distinct().ToArray();
        run.Woven = [.. lines.Where(line => line.StartsWith("Fody/AutoSpan: ", StringComparison.Ordinal) && line.Contains(" woven", StringComparison.Ordinal))];
        run.Messages = [.. lines.Where(line => line.Contains("Fody/AutoSpan: AS", StringComparison.Ordinal))];
        return variant.Configuration == null || run.Woven.Count > 0 ? run : throw new InvalidOperationException($"Nothing was woven:\n{build.Output}");
    }

    /// <summary>Runs the tests.</summary>
    /// <param name="isObserved">Whether spans are recorded.</param>
    /// <exception cref="InvalidOperationException">The run left no results.</exception>
    public (TestResults Results, Counts Counts) Test(bool isObserved = false)
    {
        var name = $"run{++_runs}";
        var file = Path.Combine(_folder, $"{name}.trx");
        var counts = Directory.CreateDirectory(Path.Combine(_folder, $"{name}.counts")).FullName;
        string[] filter = _suite.Filter == null ? [] : ["--filter", _suite.Filter];
        var test = Dotnet(
            ["test", _suite.Tests, .. Options, "--no-build", "--logger", $"trx;LogFileName={file}", .. filter],
            ("DOTNET_STARTUP_HOOKS", Path.Combine(AppContext.BaseDirectory, "AutoSpan.Foreign.Listener.dll")),
            ("AUTOSPAN_FOREIGN_COUNTS", counts),
            ("AUTOSPAN_FOREIGN_SOURCE", isObserved ? Variant.Source : ""));
        File.WriteAllText(Path.Combine(_folder, $"{name}.log"), test.Output);
        return File.Exists(file)
            ? (TestResults.Read(XDocument.Load(file)), Counts.Read(counts))
            : throw new InvalidOperationException($"'{test.Line}' left no results:\n{test.Output}");
    }

    private Command Dotnet(string[] arguments, params (string, string)[] variables) =>
        Command.Dotnet(Path.Combine(_folder, "source"), arguments, [("DOTNET_ROLL_FORWARD", "Major"), .. variables]);
}
