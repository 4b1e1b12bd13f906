using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>
/// A console program and a web program as a stranger begins them: the packages, a FodyWeavers.xml, and no line about tracing. Built once; published in the
/// ways in which programs are deployed when a test asks for it.
/// </summary>
internal sealed class FreshPrograms
{
    private readonly Solution _solution;
    private Task<string>? _single;
    private Task<string>? _native;

    private FreshPrograms(Solution solution) => _solution = solution;

    public string Console => _solution.PathOf("Greeter", "bin", "Debug", "net10.0", "Greeter.dll");

    public string Web => _solution.PathOf("Site", "bin", "Debug", "net10.0", "Site.dll");

    /// <summary>One file, trimmed, compiled ahead of time for a fast start.</summary>
    public Task<string> SingleFile =>
        _single ??= Publish("single", "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "-p:PublishReadyToRun=true", "--self-contained");

    /// <summary>Machine code.</summary>
    public Task<string> Native => _native ??= Publish("native", "-p:PublishAot=true");

    public static async Task<FreshPrograms> Make(Package package)
    {
        var solution = new Solution(package.NewFolder("Fresh"), "Fresh");
        solution.AddProject("Greeter", $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                {package.ExportReferences}
              </ItemGroup>
            """);
        solution.Write("Greeter/Program.cs", """
            using System;
            using System.Threading;

            Greeter.Greetings.Greet("Ada", 3);
            if (args.Length > 0)
            {
                Console.WriteLine("ready");
                Console.WriteLine(args.Length > 1 ? Greeter.Reflection.Unknown(args) : 0);
                Thread.Sleep(Timeout.Infinite);
            }

            namespace Greeter
            {
                // The trimmer follows types through lambdas. It must know of which method each is, and gives warnings where it does not.
                public static class Reflection
                {
                    public static int Unknown(string[] names) => Array.FindIndex(names, static name => typeof(Greetings).GetMethod(name) is null);
                }

                public static class Greetings
                {
                    public static void Greet(string name, int times)
                    {
                        for (var number = 0; number < times; number++)
                            Console.WriteLine(Text(name, number));
                    }

                    public static string Text(string name, int number) => number == 2 ? string.Concat("Goodbye, ", name) : string.Concat("Hello, ", name);

                    public static string Never(string name) => Text(name, -1);
                }
            }
            """);
        solution.Write("Greeter/FodyWeavers.xml", """
            <Weavers>
              <AutoSpan export="auto" arguments="all">
                <Include trivial="include" />
              </AutoSpan>
            </Weavers>
            """);
        solution.AddProject("Site", $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {package.ExportReferences}
                <PackageReference Include="OpenTelemetry.Instrumentation.AspNetCore" Version="1.20.2" />
              </ItemGroup>
            """);
        solution.Write("Site/Program.cs", """
            using System;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Hosting;

            var app = WebApplication.CreateBuilder().Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapGet("/hello/{name}", (string name) => Site.Greetings.Text(name));
            await app.StartAsync();
            foreach (var url in app.Urls)
                Console.WriteLine($"at {url}");

            await app.WaitForShutdownAsync();

            namespace Site
            {
                public static class Greetings
                {
                    public static string Text(string name)
                    {
                        Console.WriteLine(name);
                        return $"Hello, {name}";
                    }
                }
            }
            """);
        solution.Write("Site/FodyWeavers.xml", """
            <Weavers>
              <AutoSpan export="auto" />
            </Weavers>
            """);
        (await Dotnet.Sdk(solution.Folder, "build", solution.File)).MustSucceed();
        return new FreshPrograms(solution);
    }

    private async Task<string> Publish(string folder, params string[] how)
    {
        string[] target = ["-r", RuntimeInformation.RuntimeIdentifier, .. how];
        var published = await Dotnet.Sdk(_solution.PathOf("Greeter"), ["publish", "-c", "Release", "-o", _solution.PathOf(folder), .. target]);
        published.MustSucceed();
        Assert.DoesNotContain(published.Lines, line => line.Contains("warning", StringComparison.Ordinal));
        return _solution.PathOf(folder, OperatingSystem.IsWindows() ? "Greeter.exe" : "Greeter");
    }
}
