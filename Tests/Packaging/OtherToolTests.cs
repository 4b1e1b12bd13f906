using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>Other tools that change or read the same assembly.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class OtherToolTests(Package package)
{
    private const string Listener = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;

        if (args.Length == 0)
        {
            ActivitySource.AddActivityListener(new ActivityListener
            {
                ShouldListenTo = source => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) => ActivitySamplingResult.AllData,
                ActivityStopped = span => Console.WriteLine("span " + span.DisplayName)
            });
        }

        """;

    [Fact]
    [Trait("Fault", "B5")]
    public async Task AdviceOfAspectInjectorIsCalledObservedAndNot()
    {
        var project = Make("Advised", """<PackageReference Include="AspectInjector" Version="2.7.3" />""", """
            using AspectInjector.Broker;

            foreach (var number in new Work.Service().Numbers(2))
                Console.WriteLine(number);
            Console.WriteLine(await new Work.Service().AddAsync(2));

            [Aspect(Scope.Global), Injection(typeof(Log))]
            public class Log : Attribute
            {
                [Advice(Kind.After)]
                public void After([Argument(Source.Name)] string name) => Console.WriteLine("after " + name);
            }

            [Aspect(Scope.Global), Injection(typeof(Around))]
            public class Around : Attribute
            {
                [Advice(Kind.Around)]
                public object Call([Argument(Source.Target)] Func<object[], object> target, [Argument(Source.Arguments)] object[] arguments) => target(arguments);
            }

            namespace Work
            {
                public class Service
                {
                    [Around, Log]
                    public IEnumerable<int> Numbers(int n)
                    {
                        for (var i = 0; i < n; i++)
                            yield return i;
                    }

                    [Log]
                    public async Task<int> AddAsync(int n)
                    {
                        await Task.Yield();
                        return n + 1;
                    }
                }
            }
            """);

        await project.Build();
        var built = project.Hash();
        var observed = (await Dotnet.Run(project.Folder, [project.Assembly])).MustSucceed();
        var unobserved = (await Dotnet.Run(project.Folder, [project.Assembly, "unobserved"])).MustSucceed();
        await project.Build();

        string[] expected = ["0", "1", "after Numbers", "after AddAsync", "3"];
        Assert.Equal(expected, Lines(unobserved));
        Assert.Equal(expected, Lines(observed).Where(line => !line.StartsWith("span ", StringComparison.Ordinal)));
        Assert.Equal(["span Service.Numbers", "span Service.AddAsync"], Lines(observed).Except(expected));
        Assert.Equal(built, project.Hash());
    }

    [Fact]
    public async Task CosturaEmbedsTheRuntime()
    {
        var project = Make("Embedded", """<PackageReference Include="Costura.Fody" Version="6.2.0" PrivateAssets="all" />""", """
            Console.WriteLine(Work.Service.Add(2));

            namespace Work
            {
                public static class Service
                {
                    public static int Add(int n)
                    {
                        for (var i = 0; i < 3; i++)
                            n += i;
                        return n;
                    }
                }
            }
            """);
        project.Write("FodyWeavers.xml", "<Weavers><AutoSpan><Include namespace='Work' /></AutoSpan><Costura /></Weavers>");

        await project.Build();

        Assert.False(System.IO.File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project.Assembly)!, "AutoSpan.dll")));
        Assert.Equal(["span Service.Add", "5"], Lines((await Dotnet.Program(project.Assembly)).MustSucceed()));
    }

    private OneProject Make(string name, string reference, string program)
    {
        var project = new OneProject(package.NewFolder(name), $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                {package.Reference}
                {reference}
              </ItemGroup>
            """);
        project.Write("FodyWeavers.xml", "<Weavers><AutoSpan><Include namespace='Work' /></AutoSpan></Weavers>");
        project.Write("Program.cs", Combine(program));
        return project;
    }

    // Directives come first in a file.
    private static string Combine(string program) => program.StartsWith("using ", StringComparison.Ordinal)
        ? program[..(program.IndexOf('\n') + 1)] + Listener + program[(program.IndexOf('\n') + 1)..]
        : Listener + program;

    private static string[] Lines(DotnetRun run) => [.. run.Lines.Where(line => line.Length > 0)];
}
