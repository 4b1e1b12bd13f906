using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Weaving;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>Many assemblies in one go. How much faster that is, docs/tool.md has from a measurement.</summary>
public sealed class ParallelTests : IDisposable
{
    private const int Count = 20;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SeveralThreadsGiveWhatOneGives()
    {
        CopyAs(Count, Repository.RealAssembly("Dapper", "net10.0"), Directory.CreateDirectory(_folder["in"]).FullName);

        var one = await Weave("one", 1);
        var two = await Weave("two", 2);

        Assert.Single(one);
        Assert.Equal(2, two.Count);
        Assert.Equal(Count, Directory.GetFiles(_folder["one"], "*.dll").Count(file => Path.GetFileName(file).StartsWith("Copy")));
        foreach (var report in Directory.GetFiles(_folder["one"], "*.autospan.json"))
            Assert.Equal(File.ReadAllText(report), File.ReadAllText(Path.Combine(_folder["two"], Path.GetFileName(report))));
    }

    private async Task<IReadOnlyList<int>> Weave(string name, int workers)
    {
        var target = Directory.CreateDirectory(_folder[name]).FullName;
        var application = ApplicationFolder.Read(_folder["in"]);
        var job = new WeaveJob(application, application.Choose(["Copy*"]), new WeaveOptions
        {
            Configuration = ConfigurationSource.Of(new XElement("AutoSpan"), "the default"), Workers = workers
        });
        ConcurrentBag<int> threads = [];
        var results = await job.RunAsync(target, target, _ => threads.Add(Environment.CurrentManagedThreadId), CancellationToken.None);
        Assert.All(results, result => Assert.Contains(" methods woven", result.Summary));
        return [.. threads.Distinct()];
    }

    // Published code, many times: as the assemblies of a large application.
    private static void CopyAs(int count, string file, string folder)
    {
        for (var number = 0; number < count; number++)
        {
            using var module = ModuleDefinition.ReadModule(file);
            module.Name = $"Copy{number}.dll";
            module.Assembly.Name = new AssemblyNameDefinition($"Copy{number}", new Version(1, 0));
            module.Write(Path.Combine(folder, module.Name));
        }
    }
}
