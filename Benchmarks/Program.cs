using Benchmarks;
using Benchmarks.Documents;
using Benchmarks.Macro;
using Benchmarks.Quick;
using Benchmarks.Startup;
using Benchmarks.Suite;
using Benchmarks.Weaving;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["quick", QuickRun.Command, var part]:
        QuickRun.PrintPart(part);
        break;
    case ["quick", .. var parts]:
        QuickRun.Print(parts);
        break;
    case ["backend"]:
        await BackendRun.PrintAsync();
        break;
    case ["startup"]:
        await StartupRun.PrintAsync();
        break;
    case ["macro"]:
        MacroRun.Print();
        break;
    case ["document"]:
        new PerformanceDocument(Repository.Root).Write();
        break;
    case ["compare", .. var files]:
        return Comparing.Print(files);
    case ["weaving", ChildPass.Command, var file, var target, var configuration]:
        ChildPass.Answer(file, target, configuration);
        break;
    case ["weaving", .. var weavingParts]:
        WeavingFigures.Print(weavingParts, QuickRun.Line);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args, SuiteConfiguration.Create());
        break;
}

return 0;
