using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace Benchmarks.Suite;

/// <summary>One table of all variants: those of one method and listener are beside each other.</summary>
internal static class SuiteConfiguration
{
    public static IConfig Create() => DefaultConfig.Instance
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByMethod, BenchmarkLogicalGroupRule.ByParams)
        .WithBuildTimeout(TimeSpan.FromMinutes(15))
        .WithOptions(ConfigOptions.JoinSummary);
}
