using Benchmarks;
using Benchmarks.Quick;
using BenchmarkDotNet.Running;

if (args is ["quick"])
    QuickRun.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(SpanBenchmarks).Assembly).Run(args);
