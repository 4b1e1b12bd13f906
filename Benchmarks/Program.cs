using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Quick;

if (args is ["quick"])
    QuickRun.Print();
else if (args is ["backend"])
    await BackendRun.PrintAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(SpanBenchmarks).Assembly).Run(args);
