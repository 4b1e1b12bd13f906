using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Languages;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>A woven assembly and the unwoven one: what the verifiers and the runtime accept of the one, they accept of the other.</summary>
/// <param name="Name">Says what it is; names the test.</param>
/// <param name="Original">The unwoven file.</param>
/// <param name="Framework">What it was compiled for.</param>
/// <param name="Configuration">What it is woven with.</param>
internal sealed record Comparison(string Name, string Original, string Framework, string Configuration)
{
    const string SpansWithValues = "spans with values";

    static readonly Build[] Builds = [Build.Debug, Build.Release];

    /// <summary>Everything that is verified.</summary>
    public static IReadOnlyList<Comparison> All { get; } = [.. OfCases(), .. OfLanguages(), .. OfRuntimeAsync(), .. OfRealAssemblies()];

    /// <summary>The number of the case that it is for; null for none.</summary>
    public string? Case { get; private init; }

    /// <summary>The woven file.</summary>
    public string Woven => Harness.Woven.File(Original, Configuration).Path;

    public static Comparison Named(string name) => All.Single(one => one.Name == name);

    /// <summary>Rows of a theory that take the name of a comparison.</summary>
    public static IReadOnlyCollection<TheoryDataRow<string>> Rows(Func<Comparison, bool> matches) => [.. All.Where(matches).Select(Row)];

    static TheoryDataRow<string> Row(Comparison comparison)
    {
        var row = new TheoryDataRow<string>(comparison.Name);
        return comparison.Case is null ? row : row.WithTrait("Case", comparison.Case);
    }

    static IEnumerable<Comparison> OfCases() =>
        from build in Builds
        from framework in new[] { "net10.0", "net472" }
        from way in Harness.Woven.Fullest.Append(new KeyValuePair<string, string>("paths", Paths.Configuration))
        select new Comparison($"{build} cases of {framework}: {way.Key}", Repository.Cases(build, framework), framework, way.Value);

    static IEnumerable<Comparison> OfLanguages() =>
        from project in CaseProject.Projects
        from build in Builds
        from framework in new[] { "net10.0", "net472" }
        select new Comparison(
            $"{build} cases in {project} of {framework}", CaseProject.File(project, build, framework), framework, CaseProject.Everything) { Case = "24" };

    static IEnumerable<Comparison> OfRuntimeAsync() => Builds.Select(build => new Comparison(
        $"{build} cases of runtime-async", CaseProject.File("RuntimeAsync", build), "net10.0", CaseProject.Everything) { Case = "23" });

    // Each way for the largest, spans that say all for the others.
    static IEnumerable<Comparison> OfRealAssemblies() =>
        from framework in new[] { "net472", "netstandard2.0", "net10.0" }
        from name in new[] { "Newtonsoft.Json", "Dapper", "CsvHelper" }
        from way in name == "Newtonsoft.Json" ? Harness.Woven.Fullest.Keys : [SpansWithValues]
        select new Comparison($"{name} of {framework}: {way}", Repository.RealAssembly(name, framework), framework, Harness.Woven.Fullest[way]);
}
